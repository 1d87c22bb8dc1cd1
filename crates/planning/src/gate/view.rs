//! The plan as the rules read it: who is where from when to when.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::place::Coordinates;
use tillit_domain::plan::DraftVisit;
use tillit_domain::quantity::Seconds;
use tillit_domain::shift::Shift;
use tillit_domain::time::instant;
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;

use super::PlanToJudge;
use super::travel::{self, Leg};
use crate::staffing::second_part;

/// One worker's part of a visit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stop<'a> {
    pub(super) visit: &'a Visit,
    pub(super) shift: Id<Shift>,
    /// Whether it is the second worker's part.
    pub(super) second: bool,
    pub(super) start: Timestamp,
    pub(super) end: Timestamp,
}

/// A break where it lies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rest {
    pub(super) number: u8,
    pub(super) start: Timestamp,
    pub(super) end: Timestamp,
}

/// The plan with its records at hand.
pub(super) struct View<'a> {
    pub(super) plan: PlanToJudge<'a>,
    pub(super) persons: BTreeMap<Id<Person>, &'a Person>,
    pub(super) workers: BTreeMap<Id<Worker>, &'a Worker>,
    pub(super) shifts: BTreeMap<Id<Shift>, &'a Shift>,
    groups: BTreeMap<Id<Group>, &'a Group>,
    /// All stops in order of start.
    pub(super) stops: Vec<Stop<'a>>,
    /// The stops of each shift in order of start.
    by_shift: BTreeMap<Id<Shift>, Vec<Stop<'a>>>,
    /// The breaks of each shift in order of start.
    rests: BTreeMap<Id<Shift>, Vec<Rest>>,
    /// Every way of every used shift.
    pub(super) legs: Vec<Leg>,
}

impl<'a> View<'a> {
    pub(super) fn of(plan: PlanToJudge<'a>) -> Self {
        let input = plan.input;
        let shifts: BTreeMap<_, _> = input.shifts.iter().map(|shift| (shift.id, shift)).collect();
        let mut stops: Vec<Stop<'a>> = plan.visits.iter().flat_map(stops_of).collect();
        stops.sort_by_key(|stop| (stop.start, stop.end, stop.visit.id, stop.second));
        let mut by_shift: BTreeMap<_, Vec<Stop<'a>>> = BTreeMap::new();
        for stop in &stops {
            by_shift.entry(stop.shift).or_default().push(*stop);
        }
        let mut rests: BTreeMap<_, Vec<Rest>> = BTreeMap::new();
        for placed in plan.breaks {
            let Some(shift) = shifts.get(&placed.shift) else { continue };
            let length = shift.breaks.get(usize::from(placed.number)).map_or(Seconds::ZERO, |it| it.length.seconds());
            let start = instant(shift.day, placed.start);
            let rest = Rest { number: placed.number, start, end: later(start, length) };
            rests.entry(placed.shift).or_default().push(rest);
        }
        rests.values_mut().for_each(|rests| rests.sort_by_key(|rest| (rest.start, rest.number)));
        let mut view = Self {
            persons: input.persons.iter().map(|person| (person.id, person)).collect(),
            workers: input.workers.iter().map(|worker| (worker.id, worker)).collect(),
            groups: input.groups.iter().map(|group| (group.id, group)).collect(),
            shifts,
            stops,
            by_shift,
            rests,
            plan,
            legs: Vec::new(),
        };
        view.legs = travel::of_view(&view);
        view
    }

    /// Shifts with visits that the plan may use, with their stops in order of start.
    pub(super) fn used_shifts(&self) -> impl Iterator<Item = (&'a Shift, &[Stop<'a>])> {
        self.by_shift.iter().filter_map(|(id, stops)| Some((self.planned_shift(*id)?, stops.as_slice())))
    }

    /// What lies on a shift, in order of start.
    pub(super) fn stops_on(&self, shift: Id<Shift>) -> &[Stop<'a>] {
        self.by_shift.get(&shift).map_or(&[], Vec::as_slice)
    }

    /// A shift of the group and days that are planned.
    pub(super) fn planned_shift(&self, shift: Id<Shift>) -> Option<&'a Shift> {
        let input = self.plan.input;
        self.shifts.get(&shift).copied().filter(|it| it.group == input.group && input.days.contains(it.day))
    }

    /// Who works a shift.
    pub(super) fn worker(&self, shift: Id<Shift>) -> Option<Id<Worker>> {
        self.shifts.get(&shift)?.worker
    }

    pub(super) fn rests(&self, shift: Id<Shift>) -> &[Rest] {
        self.rests.get(&shift).map_or(&[], Vec::as_slice)
    }

    /// Where a group's tours begin and end.
    pub(super) fn office(&self, group: Id<Group>) -> Option<Coordinates> {
        self.groups.get(&group).map(|group| group.office)
    }

    /// Where a visit is made; at the office if the dwelling is not on the map.
    pub(super) fn place(&self, visit: &Visit) -> Option<Coordinates> {
        self.persons.get(&visit.person).and_then(|person| person.coordinates).or_else(|| self.office(visit.group))
    }

    pub(super) fn group(&self, group: Id<Group>) -> Option<&'a Group> {
        self.groups.get(&group).copied()
    }
}

fn stops_of(draft: &DraftVisit) -> Vec<Stop<'_>> {
    let Some(placement) = &draft.placement else { return Vec::new() };
    let visit = &draft.visit;
    let start = instant(visit.day, placement.start);
    let stop = |shift, second, after: Seconds, length: Seconds| {
        let start = later(start, after);
        Stop { visit, shift, second, start, end: later(start, length) }
    };
    let first = stop(placement.shift, false, Seconds::ZERO, visit.planned.seconds());
    // A second worker that the visit does not ask for is taken to be there all through.
    let second = placement.second_shift.map(|shift| {
        let (after, length) = second_part(visit).unwrap_or((tillit_domain::Minutes::ZERO, visit.planned));
        stop(shift, true, after.seconds(), length.seconds())
    });
    std::iter::once(first).chain(second).collect()
}

/// The part of a shift that visits may lie in: without its support time.
pub(super) fn plannable(shift: &Shift) -> (Timestamp, Timestamp) {
    let (start, end) = shift.instants();
    (later(start, shift.support_start.seconds()), later(end, -shift.support_end.seconds()))
}

pub(super) fn later(at: Timestamp, by: Seconds) -> Timestamp {
    at.saturating_add(SignedDuration::from_secs(by.0)).unwrap_or(at)
}

/// How far a visit's start lies outside its earliest and latest: negative if too early, zero inside.
pub(super) fn outside_time(visit: &Visit, start: Timestamp) -> Seconds {
    let (a, b) = (instant(visit.day, visit.earliest), instant(visit.day, visit.latest));
    // On the night clocks go forward a window in the hour that is skipped may end before it begins.
    let (earliest, latest) = (a.min(b), a.max(b));
    let by = if start < earliest {
        start.as_second() - earliest.as_second()
    } else {
        (start.as_second() - latest.as_second()).max(0)
    };
    Seconds(by)
}
