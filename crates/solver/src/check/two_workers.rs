//! A visit by two has two different workers, the second at the stated offset from the first.

use super::{Plan, Violation};
use crate::problem::{Seconds, VisitIx};
use crate::solution::Role;

pub(super) fn check(plan: &Plan<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, stops) in plan.stops_of.iter().enumerate().filter(|(_, stops)| !stops.is_empty()) {
        let visit = VisitIx(index);
        let by = |role: Role| stops.iter().find(|(_, stop)| stop.role == role);
        let second_needed = plan.problem.visits[index].second.as_ref();
        let (Some((first_shift, first)), Some(needed)) = (by(Role::First), second_needed) else {
            if by(Role::First).is_none() {
                found.push(Violation::WorkerLacking { visit });
            }
            continue;
        };
        let Some((second_shift, second)) = by(Role::Second) else {
            found.push(Violation::WorkerLacking { visit });
            continue;
        };
        let worker = |shift: &crate::problem::ShiftIx| plan.problem.shifts[shift.0].worker;
        let same = worker(first_shift).is_some() && worker(first_shift) == worker(second_shift);
        if same || first_shift == second_shift {
            found.push(Violation::SameWorkerTwice { visit });
        }
        let off = (second.start - first.start - needed.offset).abs();
        if off > Seconds::ZERO {
            found.push(Violation::NotTogether { visit, seconds: off });
        }
    }
    found
}
