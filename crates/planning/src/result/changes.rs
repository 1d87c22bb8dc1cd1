//! What a proposal changes, visit by visit, and why: what a planner reads before accepting.

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::plan::DraftVisit;
use tillit_domain::quantity::Minutes;
use tillit_domain::shift::Shift;
use tillit_domain::time::instant;
use tillit_domain::visit::{Placement, Visit};
use tillit_domain::worker::Worker;

use crate::input::PlanningInput;
use crate::problem::NotAllowed;
use crate::problem::workers::Permissions;
use crate::shifts::may_work;

/// A visit before or after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Where it lies.
    pub placement: Placement,
    /// Who makes it; none on a vacant shift.
    pub worker: Option<Id<Worker>>,
    /// Who helps.
    pub second: Option<Id<Worker>>,
}

/// A visit that lies elsewhere than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The visit.
    pub visit: Id<Visit>,
    /// Where it lay; none if it lay in the tray.
    pub before: Option<Side>,
    /// Where it lies now; none if it is left out.
    pub after: Option<Side>,
    /// Why.
    pub why: ChangeReason,
    /// The same workers come, and the start has moved by no more than [`SMALL_MOVE`]: nothing to tell anybody of.
    pub small: bool,
}

/// A start moved by no more than this is no change to the person: what the optimiser takes for stable too.
pub const SMALL_MOVE: Minutes = Minutes(15);

/// Why a visit has been moved: the first of these that is true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeReason {
    /// It lay in the tray.
    WasInTray,
    /// The person is away.
    PersonAbsent,
    /// It could not stay and there is no other room; its reasons are told with the visits left out.
    LeftOut,
    /// Its shift is not there any more, or of another day or group.
    ShiftGone,
    /// Nobody works its shift.
    ShiftVacant,
    /// Its worker may not make it.
    WorkerNotAllowed(NotAllowed),
    /// It lay outside its frame or clock time and does not now.
    IntoItsTime,
    /// The person wished for the new worker and not for the one before.
    WishedFor,
    /// The person has met the new worker of late and not the one before.
    KnownFace,
    /// The plan as a whole became better; what was gained is in the components before and after.
    BetterWhole,
}

/// The changes from one state of a draft to another, in order of day and time.
#[must_use]
pub fn changes(before: &[DraftVisit], after: &[DraftVisit], input: &PlanningInput) -> Vec<Change> {
    let old: BTreeMap<Id<Visit>, &DraftVisit> = before.iter().map(|draft| (draft.visit.id, draft)).collect();
    let context = Context {
        input,
        permissions: Permissions::of(input),
        shifts: input.shifts.iter().map(|shift| (shift.id, shift)).collect(),
        persons: input.persons.iter().map(|person| (person.id, person)).collect(),
    };
    let mut changed: Vec<&DraftVisit> = after
        .iter()
        .filter(|draft| old.get(&draft.visit.id).is_none_or(|before| before.placement != draft.placement))
        .filter(|draft| draft.placement.is_some() || old.contains_key(&draft.visit.id))
        .collect();
    changed.sort_by_key(|draft| (draft.visit.day, draft.visit.earliest, draft.visit.id));
    changed
        .into_iter()
        .map(|draft| {
            let before = old.get(&draft.visit.id).and_then(|old| old.placement.as_ref());
            let why = context.why(&draft.visit, before, draft.placement.as_ref());
            let side = |placement: Option<&Placement>| placement.map(|placement| context.side(placement));
            Change {
                visit: draft.visit.id,
                before: side(before),
                after: side(draft.placement.as_ref()),
                why,
                small: before.zip(draft.placement.as_ref()).is_some_and(|(before, after)| is_small(before, after)),
            }
        })
        .collect()
}

struct Context<'a> {
    input: &'a PlanningInput,
    permissions: Permissions<'a>,
    shifts: BTreeMap<Id<Shift>, &'a Shift>,
    persons: BTreeMap<Id<Person>, &'a Person>,
}

impl Context<'_> {
    fn worker(&self, shift: Id<Shift>) -> Option<Id<Worker>> {
        let shift = self.shifts.get(&shift)?;
        shift.worker.filter(|&it| may_work(it, shift.day, &self.input.workers, &self.input.worker_absences))
    }

    fn side(&self, placement: &Placement) -> Side {
        Side {
            placement: placement.clone(),
            worker: self.worker(placement.shift),
            second: placement.second_shift.and_then(|shift| self.worker(shift)),
        }
    }

    fn why(&self, visit: &Visit, before: Option<&Placement>, after: Option<&Placement>) -> ChangeReason {
        let Some(before) = before else { return ChangeReason::WasInTray };
        let away = self.input.person_absences.iter().any(|it| it.person == visit.person && it.covers(visit.day));
        let Some(after) = after else {
            return if away { ChangeReason::PersonAbsent } else { ChangeReason::LeftOut };
        };
        let planned = |shift: Id<Shift>| self.shifts.get(&shift).is_some_and(|it| it.group == self.input.group);
        if ![Some(before.shift), before.second_shift].into_iter().flatten().all(planned) {
            return ChangeReason::ShiftGone;
        }
        let Some(old_worker) = self.worker(before.shift) else { return ChangeReason::ShiftVacant };
        if before.second_shift.is_some_and(|shift| self.worker(shift).is_none()) {
            return ChangeReason::ShiftVacant;
        }
        let person = self.persons.get(&visit.person).copied();
        if let Some(why) = self.permissions.refusal(visit, person, old_worker) {
            return ChangeReason::WorkerNotAllowed(why);
        }
        if !in_its_time(visit, before) && in_its_time(visit, after) {
            return ChangeReason::IntoItsTime;
        }
        match self.worker(after.shift) {
            Some(new) if new != old_worker => self.why_worker(visit, old_worker, new),
            _ => ChangeReason::BetterWhole,
        }
    }

    fn why_worker(&self, visit: &Visit, old: Id<Worker>, new: Id<Worker>) -> ChangeReason {
        let wished = |worker| self.permissions.entry(visit).is_some_and(|it| it.preferred_workers.contains(&worker));
        let known = |worker| self.input.met.contains(&(visit.person, worker));
        if wished(new) && !wished(old) {
            ChangeReason::WishedFor
        } else if known(new) && !known(old) {
            ChangeReason::KnownFace
        } else {
            ChangeReason::BetterWhole
        }
    }
}

fn is_small(before: &Placement, after: &Placement) -> bool {
    let moved = before.start.until(after.start).0.abs();
    before.shift == after.shift && before.second_shift == after.second_shift && moved <= SMALL_MOVE.seconds().0
}

fn in_its_time(visit: &Visit, placement: &Placement) -> bool {
    let (a, b) = (instant(visit.day, visit.earliest), instant(visit.day, visit.latest));
    let start = instant(visit.day, placement.start);
    a.min(b) <= start && start <= a.max(b)
}
