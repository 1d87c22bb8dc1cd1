//! Whether the lab reproduces the unit's own days under its present steering, before it speaks about another.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::quantity::{Minutes, Seconds};
use tillit_domain::steering::RegistrationPolicy;
use tillit_domain::time::{TimeOfDay, seconds_between, time_on};
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use tillit_world::WorldParameters;

use crate::fit::corrected;
use crate::outcome::{Interval, Measured, RUN_DAYS, Sums};
use crate::replay::{Ground, Modes};

/// What is compared, and how far apart the two may be: thousandths of the measure's unit.
const COMPARED: [(Measured, i64); 8] = [
    (Measured::NeedsMet, 2_000),
    (Measured::VisitsMade, 2_000),
    (Measured::CutShort, 4_000),
    (Measured::InFrame, 6_000),
    (Measured::CriticalInTime, 8_000),
    (Measured::Workers14, 3_000),
    (Measured::PlannedTaken, 5_000),
    (Measured::Vacant, 2_000),
];
/// The same for time with persons, which is compared in relation: five in a hundred.
const TIME_APART_PERMILLE: i64 = 50;

/// A measure as it was and as the lab has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// The measure's name.
    pub measure: String,
    /// As the unit's own facts have it, thousandths.
    pub observed: i64,
    /// As the lab has it under today's steering.
    pub replayed: Interval,
    /// How far apart they may be.
    pub may_differ: i64,
}

impl Compared {
    /// Whether the lab comes close enough.
    #[must_use]
    pub const fn holds(&self) -> bool {
        (self.replayed.mean - self.observed).abs() <= self.may_differ
    }
}

/// Compares the unit's own facts with runs of today's steering over the same days.
#[must_use]
pub fn calibrate(observed: &Sums, runs: &[Sums]) -> Vec<Compared> {
    let compare = |measure: Measured, may_differ: i64| {
        let replayed = Interval::of(runs.iter().filter_map(|sums| measure.value(sums)).collect())?;
        Some(Compared { measure: measure.id().into(), observed: measure.value(observed)?, replayed, may_differ })
    };
    let time = Measured::PersonTime;
    let apart = time.value(observed).map_or(0, |value| value * TIME_APART_PERMILLE / 1000);
    COMPARED
        .into_iter()
        .chain(std::iter::once((time, apart)))
        .filter_map(|(measure, may_differ)| compare(measure, may_differ))
        .collect()
}

/// The unit's own days as sums, as far as facts tell them: breaks, travel and overtime are not registered.
#[must_use]
pub fn observed(ground: &Ground<'_>) -> Sums {
    let facts = ground.facts;
    let groups: BTreeSet<Id<Group>> = ground.groups.iter().map(|it| it.group.id).collect();
    let starts = starts(ground);
    let modes = Modes::of(ground);
    let hurried_after = WorldParameters::default().length.hurried_after;
    let mut sums = Sums::default();
    let mut met: BTreeMap<(i32, Id<Person>), (BTreeSet<Id<Worker>>, usize)> = BTreeMap::new();
    let (mut known, mut known_planned, mut registered) = (0_i64, 0_i64, 0_i64);
    for planned in
        facts.visits.iter().filter(|it| ground.days.contains(it.visit.day) && groups.contains(&it.visit.group))
    {
        let visit = &planned.visit;
        let tasks = i64::try_from(visit.tasks.len()).unwrap_or(0);
        let away = facts.person_absences.iter().any(|it| it.person == visit.person && it.covers(visit.day));
        match &planned.state {
            PlannedState::Cancelled { cause }
                if away || !matches!(cause, CancelCause::Declined | CancelCause::Provider) =>
            {
                sums.away_visits += 1;
            }
            PlannedState::Cancelled { cause: CancelCause::Declined } => {
                sums.expected_visits += 1;
                sums.declined_visits += 1;
            }
            PlannedState::Cancelled { .. } | PlannedState::Unstaffed => {
                sums.expected_visits += 1;
                sums.left_out_visits += 1;
                sums.expected_tasks += tasks;
            }
            PlannedState::Staffed { start, .. } => {
                sums.expected_visits += 1;
                sums.made_visits += 1;
                sums.expected_tasks += tasks;
                let told = starts.get(&visit.id);
                sums.done_tasks += told.map_or(tasks, |told| told.done_tasks);
                meet(&mut met, planned, ground, *start);
                let Some(told) = told else { continue };
                registered += 1;
                known += told.length.0;
                known_planned += visit.planned.seconds().0;
                sums.hurried_visits += i64::from(start.until(told.start) > hurried_after.seconds());
                let (from, to) = modes.promised(visit);
                let five = Minutes(5).seconds();
                let in_frame = from.plus(-five) <= told.start && told.start <= to.plus(five);
                sums.framed_visits += i64::from(in_frame);
                if visit.time_critical {
                    sums.critical_visits += 1;
                    sums.critical_in_time += i64::from(in_frame);
                }
            }
        }
    }
    // What is read off registrations stands for the visits that have none, which are like the others.
    let scaled = |of: i64| if registered == 0 { 0 } else { (of * sums.made_visits + registered / 2) / registered };
    (sums.hurried_visits, sums.framed_visits) = (scaled(sums.hurried_visits), scaled(sums.framed_visits));
    (sums.person_time, sums.planned_time) = (scaled(known), scaled(known_planned));
    for (workers, visits) in met.values() {
        if *visits >= usize::try_from(RUN_DAYS).unwrap_or(14) {
            sums.persons_14 += 1;
            sums.workers_14 += i64::try_from(workers.len()).unwrap_or(0);
        }
    }
    for shift in facts.shifts.iter().filter(|it| ground.days.contains(it.day) && groups.contains(&it.group)) {
        if shift.worker.is_some() {
            sums.worked_shifts += 1;
            sums.worked_time += shift.worked_seconds().0;
        } else {
            sums.vacant_shifts += 1;
        }
    }
    let days = i64::try_from(ground.days.days().count()).unwrap_or(0);
    sums.days = days * i64::try_from(ground.groups.len()).unwrap_or(0);
    sums
}

struct ToldOf {
    start: TimeOfDay,
    length: Seconds,
    done_tasks: i64,
}

/// When each visit began and how long it took, by its first worker's valid registration; nothing where only exceptions are told.
fn starts(ground: &Ground<'_>) -> BTreeMap<Id<Visit>, ToldOf> {
    let facts = ground.facts;
    let visits: BTreeMap<Id<Visit>, &PlannedVisit> = facts.visits.iter().map(|it| (it.visit.id, it)).collect();
    let mut found = BTreeMap::new();
    for (registration, valid) in corrected(facts) {
        let Some(planned) = registration.visit.and_then(|visit| visits.get(&visit)).filter(|_| valid) else { continue };
        let (PlannedState::Staffed { worker, .. }, Some(stop)) = (&planned.state, registration.stop) else { continue };
        let visit = &planned.visit;
        let policy = facts.steered(visit.group, visit.day).1;
        if *worker != registration.worker || policy == RegistrationPolicy::ExceptionOnly {
            continue;
        }
        let done = visit.tasks.iter().filter(|task| registration.tasks_done.contains(&task.code)).count();
        let told = ToldOf {
            start: time_on(visit.day, registration.start),
            length: seconds_between(registration.start, stop),
            done_tasks: i64::try_from(done).unwrap_or(0),
        };
        found.entry(visit.id).or_insert(told);
    }
    found
}

fn meet(
    met: &mut BTreeMap<(i32, Id<Person>), (BTreeSet<Id<Worker>>, usize)>,
    planned: &PlannedVisit,
    ground: &Ground<'_>,
    start: TimeOfDay,
) {
    let run = (planned.visit.day - ground.days.from).get_days() / RUN_DAYS;
    let whole = i32::try_from(ground.days.days().count()).unwrap_or(0) / RUN_DAYS;
    if run < whole && (TimeOfDay::hm(7, 0)..TimeOfDay::hm(22, 0)).contains(&start) {
        let of = met.entry((run, planned.visit.person)).or_default();
        of.0.extend(planned.workers());
        of.1 += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lab_holds_where_it_comes_as_close_as_it_says_it_must() {
        let was = Sums { made_visits: 90, expected_visits: 100, ..Sums::default() };
        let near = Sums { made_visits: 91, expected_visits: 100, ..Sums::default() };
        let far = Sums { made_visits: 80, expected_visits: 100, ..Sums::default() };
        let of = |runs: &[Sums]| calibrate(&was, runs).into_iter().find(|it| it.measure == "visits_made").unwrap();
        assert!(of(&[near]).holds());
        assert!(!of(&[far]).holds());
    }
}
