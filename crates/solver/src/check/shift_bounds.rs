//! A worker leaves at shift start or later and is back by shift end, and closed shifts stay empty.

use super::{Plan, Violation};
use crate::problem::{Seconds, ShiftIx};

pub(super) fn check(plan: &Plan<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, route) in plan.solution.routes.iter().enumerate() {
        let shift = &plan.problem.shifts[index];
        let (Some(first), Some(last)) = (route.stops.first(), route.stops.last()) else { continue };
        let matrix = &plan.problem.matrices[shift.matrix.0];
        let place = |visit: crate::problem::VisitIx| plan.problem.visits[visit.0].place;
        let there = matrix.get(shift.start_place, place(first.visit)).unwrap_or_default();
        let back = matrix.get(place(last.visit), shift.end_place).unwrap_or_default();
        if !shift.can_take_visits() {
            found.push(Violation::ShiftClosed { shift: ShiftIx(index) });
        }
        if first.start < shift.start + there {
            found.push(Violation::BeforeShift { shift: ShiftIx(index), visit: first.visit });
        }
        let late = plan.end_of(last) + back - shift.back_by();
        if late > Seconds::ZERO {
            found.push(Violation::AfterShift { shift: ShiftIx(index), visit: last.visit, seconds: late });
        }
    }
    found
}
