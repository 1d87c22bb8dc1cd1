//! Between two stops there is time to travel. Breaks on the way are judged by their own rule.

use super::{Plan, Violation};
use crate::problem::{Seconds, ShiftIx};

pub(super) fn check(plan: &Plan<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, route) in plan.solution.routes.iter().enumerate() {
        let shift = &plan.problem.shifts[index];
        let matrix = &plan.problem.matrices[shift.matrix.0];
        for pair in route.stops.windows(2) {
            let (from, to) = (plan.problem.visits[pair[0].visit.0].place, plan.problem.visits[pair[1].visit.0].place);
            let needed = matrix.get(from, to).unwrap_or_default();
            let lacking = needed - (pair[1].start - plan.end_of(&pair[0]));
            if lacking > Seconds::ZERO {
                found.push(Violation::Travel { shift: ShiftIx(index), visit: pair[1].visit, seconds: lacking });
            }
        }
    }
    found
}
