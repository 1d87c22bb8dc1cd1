//! Only allowed workers do a visit; an open vacant shift stands for whoever will be allowed.

use super::{Plan, Violation};
use crate::problem::{Allowed, VisitIx};
use crate::solution::Role;

pub(super) fn check(plan: &Plan<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, stops) in plan.stops_of.iter().enumerate() {
        let visit = &plan.problem.visits[index];
        for &(shift, stop) in stops {
            let second = visit.second.as_ref().and_then(|second| second.allowed.as_ref());
            let allowed = if stop.role == Role::Second { second.unwrap_or(&visit.allowed) } else { &visit.allowed };
            let fine = match (allowed, plan.problem.shifts[shift.0].worker) {
                (Allowed::Everyone, _) | (_, None) => true,
                (Allowed::Only(workers), Some(worker)) => workers.contains(&worker),
            };
            if !fine {
                found.push(Violation::NotAllowed { shift, visit: VisitIx(index) });
            }
        }
    }
    found
}
