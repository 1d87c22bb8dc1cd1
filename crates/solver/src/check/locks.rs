//! What a person has locked stays: a placed visit is on its locked shifts and starts when locked.

use super::{Plan, Violation};
use crate::problem::VisitIx;
use crate::solution::Role;

pub(super) fn check(plan: &Plan<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, stops) in plan.stops_of.iter().enumerate().filter(|(_, stops)| !stops.is_empty()) {
        let visit = VisitIx(index);
        let Some(lock) = &plan.problem.visits[index].lock else { continue };
        if lock.shifts.iter().any(|locked| stops.iter().all(|(shift, _)| shift != locked)) {
            found.push(Violation::LockedShift { visit });
        }
        let first = stops.iter().find(|(_, stop)| stop.role == Role::First);
        if lock.start.is_some_and(|start| first.is_some_and(|(_, stop)| stop.start != start)) {
            found.push(Violation::LockedStart { visit });
        }
    }
    found
}
