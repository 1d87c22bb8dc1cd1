//! Lengths that were measured or stated, after correction. What is only assumed is never among them (metrics §0).

use std::collections::{BTreeMap, BTreeSet};

use tillit_domain::facts::faults_of_worker;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::quantity::{Minutes, Seconds};
use tillit_domain::registration::Registration;
use tillit_domain::steering::RegistrationPolicy;
use tillit_domain::time::{DayRange, seconds_between, time_on};
use tillit_domain::visit::{PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;

use crate::facts::LabFacts;

/// A visit whose length is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observed {
    /// Which visit.
    pub visit: Id<Visit>,
    /// At whose home.
    pub person: Id<Person>,
    /// Which group made it.
    pub group: Id<Group>,
    /// Its tasks: codes in order, joined.
    pub tasks: String,
    /// How long it took.
    pub length: Seconds,
    /// How much later than planned it began.
    pub late: Seconds,
    /// Tasks planned.
    pub planned_tasks: usize,
    /// Tasks ticked off.
    pub done_tasks: usize,
}

/// What the months hold of lengths, and what was left aside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lengths {
    /// What can be fitted.
    pub known: Vec<Observed>,
    /// Visits on days when only exceptions were registered: those that were told are not like the others.
    pub only_exceptions: usize,
    /// Registrations that wait for correction.
    pub faulty: usize,
}

/// The tasks of a visit as one name: the visits that have the same are compared.
#[must_use]
pub fn tasks_of(visit: &Visit) -> String {
    let codes: BTreeSet<&str> = visit.tasks.iter().map(|task| task.code.as_str()).collect();
    codes.into_iter().collect::<Vec<_>>().join("+")
}

/// Registrations with their latest correction in place, and whether each is valid. Overlaps are judged per worker.
#[must_use]
pub fn corrected(facts: &LabFacts) -> Vec<(Registration, bool)> {
    let mut latest: BTreeMap<Id<Registration>, &tillit_domain::registration::Correction> = BTreeMap::new();
    for correction in &facts.corrections {
        let held = latest.entry(correction.registration).or_insert(correction);
        if correction.at >= held.at {
            *held = correction;
        }
    }
    let mut by_worker: BTreeMap<Id<Worker>, Vec<Registration>> = BTreeMap::new();
    for registration in &facts.registrations {
        let mut registration = registration.clone();
        if let Some(correction) = latest.get(&registration.id) {
            (registration.start, registration.stop) = (correction.start, Some(correction.stop));
        }
        by_worker.entry(registration.worker).or_default().push(registration);
    }
    let mut all = Vec::new();
    for of_worker in by_worker.into_values() {
        let faults = faults_of_worker(&of_worker);
        all.extend(of_worker.into_iter().zip(faults).map(|(registration, fault)| (registration, fault.is_none())));
    }
    all
}

/// The known lengths of the days.
#[must_use]
pub fn lengths(facts: &LabFacts, days: DayRange) -> Lengths {
    let visits: BTreeMap<Id<Visit>, &PlannedVisit> =
        facts.visits.iter().filter(|it| days.contains(it.visit.day)).map(|it| (it.visit.id, it)).collect();
    let mut found = Lengths::default();
    let mut seen = BTreeSet::new();
    for (registration, valid) in corrected(facts) {
        let Some(planned) = registration.visit.and_then(|visit| visits.get(&visit)) else { continue };
        let PlannedState::Staffed { start, worker, .. } = planned.state else { continue };
        let visit = &planned.visit;
        if registration.worker != worker || !seen.insert(visit.id) {
            continue;
        }
        if facts.steered(visit.group, visit.day).1 == RegistrationPolicy::ExceptionOnly {
            found.only_exceptions += 1;
            continue;
        }
        let Some(stop) = registration.stop.filter(|_| valid) else {
            found.faulty += 1;
            continue;
        };
        let length = seconds_between(registration.start, stop);
        if length < Minutes(1).seconds() {
            continue;
        }
        let done = visit.tasks.iter().filter(|task| registration.tasks_done.contains(&task.code)).count();
        found.known.push(Observed {
            visit: visit.id,
            person: visit.person,
            group: visit.group,
            tasks: tasks_of(visit),
            length,
            late: start.until(time_on(visit.day, registration.start)),
            planned_tasks: visit.tasks.len(),
            done_tasks: done,
        });
    }
    found
}
