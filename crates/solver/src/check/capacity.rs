//! The demands of a shift's visits sum to no more than its capacity.

use super::{Plan, Violation};
use crate::problem::ShiftIx;

pub(super) fn check(plan: &Plan<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, route) in plan.solution.routes.iter().enumerate() {
        let Some(capacity) = plan.problem.shifts[index].capacity else { continue };
        let demand: i64 = route.stops.iter().map(|stop| plan.problem.visits[stop.visit.0].demand).sum();
        if demand > capacity {
            found.push(Violation::Capacity { shift: ShiftIx(index), excess: demand - capacity });
        }
    }
    found
}
