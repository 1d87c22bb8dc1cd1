//! Linked visits keep their gap and, where asked, their different workers.

use super::{Plan, Violation};
use crate::problem::{LinkIx, Seconds, ShiftIx, VisitIx};
use crate::solution::Role;

pub(super) fn check(plan: &Plan<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, link) in plan.problem.links.iter().enumerate() {
        let start = |visit: VisitIx| {
            plan.stops_of[visit.0].iter().find(|(_, stop)| stop.role == Role::First).map(|(_, stop)| stop.start)
        };
        let (Some(before), Some(after)) = (start(link.before), start(link.after)) else {
            if link.together && start(link.before).is_some() != start(link.after).is_some() {
                found.push(Violation::LinkHalf { link: LinkIx(index) });
            }
            continue;
        };
        let (min, max) = link.kind.start_difference(plan.problem.visits[link.before.0].duration);
        let difference = after - before;
        let over = max.map_or(Seconds::ZERO, |max| difference - max);
        let off = (min - difference).max(over);
        if off > Seconds::ZERO {
            found.push(Violation::LinkGap { link: LinkIx(index), seconds: off });
        }
        if link.different_workers && share_worker(plan, link.before, link.after) {
            found.push(Violation::LinkWorker { link: LinkIx(index) });
        }
    }
    found
}

fn share_worker(plan: &Plan<'_>, one: VisitIx, other: VisitIx) -> bool {
    let who = |shift: ShiftIx| plan.problem.shifts[shift.0].worker.map_or((1, shift.0), |worker| (0, worker.0));
    plan.stops_of[one.0].iter().any(|(a, _)| plan.stops_of[other.0].iter().any(|(b, _)| who(*a) == who(*b)))
}
