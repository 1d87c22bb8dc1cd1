//! The plan speaks of this problem.

use super::Violation;
use crate::problem::{Problem, ShiftIx};
use crate::solution::Solution;

pub(super) fn check(problem: &Problem, solution: &Solution) -> Vec<Violation> {
    if solution.routes.len() != problem.shifts.len() {
        return vec![Violation::RouteCount];
    }
    let mut found = Vec::new();
    for (index, route) in solution.routes.iter().enumerate() {
        let visits = route.stops.iter().all(|stop| stop.visit.0 < problem.visits.len());
        let breaks = route.breaks.iter().all(|placed| placed.index < problem.shifts[index].breaks.len());
        if !visits || !breaks {
            found.push(Violation::Unknown { shift: Some(ShiftIx(index)) });
        }
    }
    if solution.unassigned.iter().any(|visit| visit.0 >= problem.visits.len()) {
        found.push(Violation::Unknown { shift: None });
    }
    found
}
