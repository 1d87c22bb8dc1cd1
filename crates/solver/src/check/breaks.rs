//! On a shift with visits every required break is taken, in its window, outside visits, beside the travel.

use super::{Plan, Violation};
use crate::problem::{Break, Seconds, Shift, ShiftIx, Window};
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
    let mut breaks = route.breaks.iter().map(|placed| (placed.start, shift.breaks[placed.index])).peekable();
    let (mut place, mut left_at) = (shift.start_place, shift.start);
    for stop in &route.stops {
        let to = plan.problem.visits[stop.visit.0].place;
        let mut leg = Leg::new(left_at, matrix.get(place, to).unwrap_or_default());
        while let Some((start, rest)) = breaks.next_if(|(start, rest)| *start + rest.duration <= stop.start) {
            if !leg.rests(start, rest) {
                return false;
            }
        }
        if stop.start < leg.reached() {
            return false;
        }
        (place, left_at) = (to, plan.end_of(stop));
    }
    let mut leg = Leg::new(left_at, matrix.get(place, shift.end_place).unwrap_or_default());
    breaks.all(|(start, rest)| leg.rests(start, rest)) && leg.reached() <= shift.back_by()
}

/// A way from one stop to the next with the breaks taken on it.
struct Leg {
    travel: Seconds,
    left: Seconds,
    free: Seconds,
}

impl Leg {
    fn new(left: Seconds, travel: Seconds) -> Self {
        Self { travel, left, free: left }
    }

    /// Takes a break; `false` when the worker is not free or, for a break at a place, on the way.
    fn rests(&mut self, start: Seconds, rest: Break) -> bool {
        let fine = start >= self.free;
        self.free = start + rest.duration;
        self.left = match rest.at_place {
            false => self.left + rest.duration,
            // Arrived, and the break comes after the leg.
            true if start >= self.left + self.travel => self.free - self.travel,
            // Not left yet.
            true => self.free,
        };
        fine
    }

    fn reached(&self) -> Seconds {
        self.free.max(self.left + self.travel)
    }
}
