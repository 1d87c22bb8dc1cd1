//! A visit starts inside its hard window.

use super::{Plan, Violation};
use crate::problem::{Seconds, VisitIx};
use crate::solution::Role;

pub(super) fn check(plan: &Plan<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, stops) in plan.stops_of.iter().enumerate() {
        for (_, stop) in stops.iter().filter(|(_, stop)| stop.role == Role::First) {
            let seconds = plan.problem.visits[index].hard_window.outside_by(stop.start);
            if seconds > Seconds::ZERO {
                found.push(Violation::Window { visit: VisitIx(index), seconds });
            }
        }
    }
    found
}
