//! On a shift with visits every required break is taken, in its window, outside visits, beside the travel.

use super::{Plan, Violation};
use crate::problem::{Seconds, Shift, ShiftIx, Window};
use crate::solution::Route;

pub(super) fn check(plan: &Plan<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, route) in plan.solution.routes.iter().enumerate().filter(|(_, route)| !route.stops.is_empty()) {
        let shift = ShiftIx(index);
        let stated = &plan.problem.shifts[index];
        let in_order = route.breaks.windows(2).all(|pair| pair[0].index < pair[1].index);
        let taken = |position: usize| route.breaks.iter().any(|placed| placed.index == position);
        let missing = stated.breaks.iter().enumerate().any(|(position, rest)| rest.required && !taken(position));
        if missing || !in_order {
            found.push(Violation::BreakMissing { shift });
        }
        let in_window = route.breaks.iter().all(|placed| {
            let rest = &stated.breaks[placed.index];
            Window::new(rest.earliest_start, rest.latest_start).contains(placed.start)
        });
        if !in_window {
            found.push(Violation::BreakWindow { shift });
        }
        if !route.breaks.is_empty() && !has_room(plan, stated, route) {
            found.push(Violation::BreakRoom { shift });
        }
    }
    found
}

/// Walks the shift in order of time: breaks and visits one after the other, and each leg of travel beside the breaks
/// that interrupt it.
fn has_room(plan: &Plan<'_>, shift: &Shift, route: &Route) -> bool {
    let matrix = &plan.problem.matrices[shift.matrix.0];
    let mut breaks = route.breaks.iter().map(|placed| (placed.start, shift.breaks[placed.index].duration)).peekable();
    let (mut place, mut free, mut left_at) = (shift.start_place, shift.start, shift.start);
    let mut rested_on_leg = Seconds::ZERO;
    for stop in &route.stops {
        while let Some(&(start, duration)) = breaks.peek().filter(|(start, duration)| *start + *duration <= stop.start)
        {
            if start < free {
                return false;
            }
            free = start + duration;
            rested_on_leg += duration;
            breaks.next();
        }
        let to = plan.problem.visits[stop.visit.0].place;
        if stop.start < left_at + rested_on_leg + matrix.get(place, to).unwrap_or_default() {
            return false;
        }
        (place, free, left_at, rested_on_leg) = (to, plan.end_of(stop), plan.end_of(stop), Seconds::ZERO);
    }
    for (start, duration) in breaks {
        if start < free {
            return false;
        }
        free = start + duration;
        rested_on_leg += duration;
    }
    let back = left_at + rested_on_leg + matrix.get(place, shift.end_place).unwrap_or_default();
    free.max(back) <= shift.end
}
