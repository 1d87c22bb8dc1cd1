//! Every visit is in the plan once per role or listed as left out, never both and never twice.

use super::{Plan, Violation};
use crate::problem::VisitIx;
use crate::solution::Role;

pub(super) fn check(plan: &Plan<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut listed = vec![0; plan.problem.visits.len()];
    plan.solution.unassigned.iter().for_each(|visit| listed[visit.0] += 1);
    for (index, stops) in plan.stops_of.iter().enumerate() {
        let visit = VisitIx(index);
        let times = |role: Role| stops.iter().filter(|(_, stop)| stop.role == role).count();
        let seconds_max = plan.problem.visits[index].workers_needed() - 1;
        let repeated = times(Role::First) > 1 || times(Role::Second) > seconds_max;
        if repeated || listed[index] > 1 || (listed[index] == 1 && !stops.is_empty()) {
            found.push(Violation::Repeated { visit });
        }
        if stops.is_empty() && listed[index] == 0 {
            found.push(Violation::Forgotten { visit });
        }
    }
    found
}
