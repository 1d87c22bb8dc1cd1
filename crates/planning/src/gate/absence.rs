//! Who is away, not employed or dead neither visits nor is visited.

use super::view::{Stop, View};
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for stop in &view.stops {
        let finding = |detail| Finding::new(RuleName::Absence, detail).visit(stop.visit).shift(stop.shift);
        if let Some(detail) = person(view, stop).filter(|_| !stop.second) {
            found.push(finding(detail));
        }
        if let Some(detail) = worker(view, stop) {
            found.push(finding(detail).worker(view.worker(stop.shift)));
        }
    }
    found
}

/// The day is that of the visit's frame: a night belongs to the day it begins.
fn person(view: &View<'_>, stop: &Stop<'_>) -> Option<Detail> {
    let visit = stop.visit;
    let absences = &view.plan.input.person_absences;
    if view.persons.get(&visit.person).and_then(|person| person.died).is_some_and(|died| died < visit.day) {
        Some(Detail::PersonDied)
    } else if absences.iter().any(|absence| absence.person == visit.person && absence.covers(visit.day)) {
        Some(Detail::PersonAway)
    } else {
        None
    }
}

fn worker(view: &View<'_>, stop: &Stop<'_>) -> Option<Detail> {
    let worker = view.worker(stop.shift)?;
    let day = view.shifts.get(&stop.shift)?.day;
    let absences = &view.plan.input.worker_absences;
    if !view.workers.get(&worker).is_some_and(|it| it.employment.contains(day)) {
        Some(Detail::WorkerNotEmployed)
    } else if absences.iter().any(|absence| absence.worker == worker && absence.period.contains(day)) {
        Some(Detail::WorkerAway)
    } else {
        None
    }
}
