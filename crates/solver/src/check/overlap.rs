//! Nobody is in two visits at once, on one shift or over several.

use super::{Plan, Violation};
use crate::problem::{Seconds, ShiftIx, WorkerIx};

pub(super) fn check(plan: &Plan<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut by_worker: Vec<Vec<(Seconds, Seconds, ShiftIx, crate::problem::VisitIx)>> =
        vec![Vec::new(); plan.problem.worker_count];
    for (index, route) in plan.solution.routes.iter().enumerate() {
        let shift = ShiftIx(index);
        for pair in route.stops.windows(2) {
            if pair[1].start < plan.end_of(&pair[0]) {
                found.push(Violation::Overlap { shift, visit: pair[1].visit });
            }
        }
        if let Some(WorkerIx(worker)) = plan.problem.shifts[index].worker {
            by_worker[worker].extend(route.stops.iter().map(|stop| (stop.start, plan.end_of(stop), shift, stop.visit)));
        }
    }
    for mut stops in by_worker {
        stops.sort();
        for pair in stops.windows(2) {
            let ((_, end, one, _), (start, _, other, visit)) = (pair[0], pair[1]);
            if one != other && start < end {
                found.push(Violation::Overlap { shift: other, visit });
            }
        }
    }
    found
}
