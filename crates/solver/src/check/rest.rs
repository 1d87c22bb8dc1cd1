//! No stretch of work between shift start, breaks and shift end is longer than allowed.

use super::{Plan, Violation};
use crate::problem::{Seconds, ShiftIx};

pub(super) fn check(plan: &Plan<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, route) in plan.solution.routes.iter().enumerate().filter(|(_, route)| !route.stops.is_empty()) {
        let shift = &plan.problem.shifts[index];
        let Some(longest) = shift.max_work_without_rest else { continue };
        let mut rested = shift.start;
        let mut worst = Seconds::ZERO;
        for placed in &route.breaks {
            worst = worst.max(placed.start - rested);
            rested = placed.start + shift.breaks[placed.index].duration;
        }
        worst = worst.max(shift.end - rested);
        if worst > longest {
            found.push(Violation::Rest { shift: ShiftIx(index), seconds: worst - longest });
        }
    }
    found
}
