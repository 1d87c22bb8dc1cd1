//! What laying a visit somewhere by hand leads to: nothing else moves but the breaks, and the gate says what it thinks.
//!
//! The optimiser's price of a place is for a plan that may give way around it. A hand that drops a visit moves that visit
//! alone, so what it leads to is asked of the gate, over the few shifts that are touched.

use std::collections::BTreeSet;

use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::plan::DraftVisit;
use tillit_domain::quantity::{Minutes, Seconds};
use tillit_domain::shift::Shift;
use tillit_domain::time::{TimeOfDay, time_on};
use tillit_domain::visit::{Placement, Visit};

use crate::breaks;
use crate::gate::{Finding, PlanToJudge, judge_with_legs};
use crate::input::PlanningInput;
use crate::staffing::second_part;

/// How far apart the starts are that are asked about.
pub const STEP: Minutes = Minutes(15);

/// How far outside the visit's time starts are asked about: further off nobody means to drop it.
pub const AROUND: Minutes = Minutes(120);

/// Days before and after the visit's that a worker's rest is looked at over.
pub const DAYS_FOR_REST: i32 = 3;

/// Which of its workers a visit gets on the shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The first, or only one.
    First,
    /// The second, where two are needed.
    Second,
}

/// A start on a shift and what it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// When the visit would start, by the clock of its day.
    pub start: TimeOfDay,
    /// Travel more than now, less if negative, over the shifts that are touched.
    pub travel: Seconds,
    /// What the gate would find that it does not find now, with the breaks of the touched shifts laid out.
    pub found: Vec<Finding>,
    /// What it would not find any more.
    pub solved: Vec<Finding>,
}

/// Every quarter of an hour on a shift that a visit could be dropped at, and what each leads to. Empty for a visit that
/// the draft does not have, and for a shift that is nowhere near its time.
#[must_use]
pub fn slots(input: &PlanningInput, visit: Id<Visit>, part: Part, shift: &Shift) -> Vec<Slot> {
    let Some(draft) = input.draft.iter().find(|it| it.visit.id == visit) else { return Vec::new() };
    let now = draft.placement.as_ref();
    let placed = |start| placement(draft, part, shift.id, start);
    let first = placed(draft.visit.earliest);
    let touched: BTreeSet<Id<Shift>> = shifts_of(now).chain(shifts_of(Some(&first))).collect();
    let mut small = around(input, &[&draft.visit], &touched);
    let touched: Vec<Id<Shift>> = touched.into_iter().collect();
    // Breaks of the touched shifts are laid out anew wherever the visit is dropped; that is not for the move to be praised for.
    small.breaks = breaks::lay_out(&small, &touched);
    let (before, travel_before) = judged(&small);
    let breaks = small.breaks.clone();
    let mut slots = Vec::new();
    for start in starts(draft, shift) {
        for own in small.draft.iter_mut().filter(|it| it.visit.id == visit) {
            own.placement = Some(placed(start));
        }
        small.breaks.clone_from(&breaks);
        small.breaks = breaks::lay_out(&small, &touched);
        let (after, travel_after) = judged(&small);
        slots.push(Slot {
            start,
            travel: travel_after - travel_before,
            found: after.iter().filter(|it| !before.contains(it)).copied().collect(),
            solved: before.iter().filter(|it| !after.contains(it)).copied().collect(),
        });
    }
    slots
}

/// The same for several shifts, in their order. What is far from all that it could be dropped on is set aside once for all.
#[must_use]
pub fn slots_on(input: &PlanningInput, visit: Id<Visit>, part: Part, shifts: &[&Shift]) -> Vec<Vec<Slot>> {
    let Some(draft) = input.draft.iter().find(|it| it.visit.id == visit) else { return vec![Vec::new(); shifts.len()] };
    let now = shifts_of(draft.placement.as_ref());
    let takes_it = |shift: &Shift| !starts(draft, shift).is_empty();
    let open: BTreeSet<Id<Shift>> = shifts.iter().filter(|it| takes_it(it)).map(|it| it.id).collect();
    let concerned: BTreeSet<Id<Shift>> = open.iter().copied().chain(now).collect();
    let near = around(input, &[&draft.visit], &concerned);
    let of = |shift: &&Shift| if open.contains(&shift.id) { slots(&near, visit, part, shift) } else { Vec::new() };
    shifts.iter().map(of).collect()
}

/// How the visit would lie. A second worker who is already on the way stays.
fn placement(draft: &DraftVisit, part: Part, shift: Id<Shift>, start: TimeOfDay) -> Placement {
    let now = draft.placement.as_ref();
    let second = now.and_then(|it| it.second_shift).filter(|_| second_part(&draft.visit).is_some());
    match (part, now) {
        (Part::Second, Some(now)) => Placement { shift: now.shift, start, second_shift: Some(shift) },
        (Part::First, _) | (Part::Second, None) => Placement { shift, start, second_shift: second },
    }
}

pub(crate) fn shifts_of(placement: Option<&Placement>) -> impl Iterator<Item = Id<Shift>> {
    let shifts = placement.map(|it| [Some(it.shift), it.second_shift]);
    shifts.into_iter().flatten().flatten()
}

/// Quarters of an hour within the shift and about the visit's time, and the visit's own start, earliest and latest.
fn starts(draft: &DraftVisit, shift: &Shift) -> BTreeSet<TimeOfDay> {
    let visit = &draft.visit;
    let (opens, closes) = shift.instants();
    let from = time_on(visit.day, opens).max(visit.earliest.plus(-AROUND.seconds()));
    let until = time_on(visit.day, closes).plus(-visit.planned.seconds()).min(visit.latest.plus(AROUND.seconds()));
    let step = i32::try_from(STEP.seconds().0).unwrap_or(900);
    let first = TimeOfDay((from.0 + step - 1).div_euclid(step) * step);
    let even = std::iter::successors(Some(first), |it| Some(it.plus(STEP.seconds()))).take_while(|it| *it <= until);
    let own = [Some(visit.earliest), Some(visit.latest), draft.placement.as_ref().map(|it| it.start)];
    even.chain(own.into_iter().flatten().filter(|it| (from..=until).contains(it))).collect()
}

/// The part of the plan that moving these visits can change: the touched shifts with what lies on them, and the persons'
/// other visits of the day.
pub(crate) fn around(input: &PlanningInput, moved: &[&Visit], touched: &BTreeSet<Id<Shift>>) -> PlanningInput {
    let concerned = |it: &&DraftVisit| {
        moved.iter().any(|visit| it.visit.person == visit.person && it.visit.day == visit.day)
            || shifts_of(it.placement.as_ref()).any(|shift| touched.contains(&shift))
    };
    let draft: Vec<DraftVisit> = input.draft.iter().filter(concerned).cloned().collect();
    let persons: BTreeSet<_> = draft.iter().map(|it| it.visit.person).collect();
    let lying: BTreeSet<Id<Shift>> =
        draft.iter().flat_map(|it| shifts_of(it.placement.as_ref())).chain(touched.iter().copied()).collect();
    let workers: BTreeSet<_> =
        input.shifts.iter().filter(|it| lying.contains(&it.id)).filter_map(|it| it.worker).collect();
    // Rest is judged over the worker's shifts about that day; a night's rest further off ends what it has to do with this.
    let near = |day: Date| moved.iter().any(|visit| (day - visit.day).get_days().abs() <= DAYS_FOR_REST);
    let rests = |it: &Shift| near(it.day) && it.worker.is_some_and(|worker| workers.contains(&worker));
    PlanningInput {
        group: input.group,
        days: input.days,
        groups: input.groups.clone(),
        persons: input.persons.iter().filter(|it| persons.contains(&it.id)).cloned().collect(),
        care_plans: input.care_plans.iter().filter(|it| persons.contains(&it.person)).cloned().collect(),
        person_absences: input.person_absences.iter().filter(|it| persons.contains(&it.person)).cloned().collect(),
        workers: input.workers.iter().filter(|it| workers.contains(&it.id)).cloned().collect(),
        worker_absences: input.worker_absences.iter().filter(|it| workers.contains(&it.worker)).cloned().collect(),
        delegations: input.delegations.iter().filter(|it| workers.contains(&it.worker)).cloned().collect(),
        catalogue: input.catalogue.clone(),
        // Whether the contact person comes at all is a matter of the week, not of these shifts.
        contact_persons: Vec::new(),
        shifts: input.shifts.iter().filter(|it| lying.contains(&it.id) || rests(it)).cloned().collect(),
        draft,
        breaks: input.breaks.iter().filter(|it| lying.contains(&it.shift)).copied().collect(),
        published: Vec::new(),
        met: Vec::new(),
        travel: input.travel,
        settings: input.settings,
    }
}

pub(crate) fn judged(input: &PlanningInput) -> (Vec<Finding>, Seconds) {
    let (found, legs) = judge_with_legs(&PlanToJudge::draft(input));
    (found, legs.iter().map(|leg| leg.travel).sum())
}
