//! What an insertion costs, near enough to choose by.

use super::fit::Fit;
use crate::state::State;
use crate::state::compiled::Candidate;

/// The part of the cost that is the same in every gap of a route: new face, preference, lending, stability, balance.
pub(crate) fn on_shift(state: &State<'_, '_>, visit: usize, role: usize, candidate: Candidate) -> i64 {
    let weights = &state.data.problem.weights;
    let mut cost = candidate.fixed_cost;
    if weights.continuity != 0 && state.would_be_new(visit, candidate.shift as usize) {
        cost += weights.continuity;
    }
    if weights.balance != 0 {
        cost +=
            weights.balance * state.balance_change(candidate.shift as usize, state.data.visits[visit].durations[role]);
    }
    cost
}

/// The part that depends on the gap, without the visit's own place in its preferred window: travel, waiting, and
/// later visits pushed out of their windows.
#[inline]
pub(crate) fn in_gap(state: &State<'_, '_>, visit: usize, role: usize, shift: usize, fit: &Fit) -> i64 {
    let weights = &state.data.problem.weights;
    let mut cost = weights.travel * fit.travel;
    if weights.waiting != 0 {
        cost += weights.waiting * waiting(state, visit, role, shift, fit);
    }
    if weights.frame != 0 && state.data.has_preferred {
        cost += weights.frame * pushed(state, visit, role, shift, fit);
    }
    cost
}

/// The visit's own distance from its preferred window when it starts within these bounds.
#[inline]
pub(crate) fn own_frame(state: &State<'_, '_>, visit: usize, early: i64, late: i64) -> i64 {
    let compiled = &state.data.visits[visit];
    let start = early.max(late.min(compiled.target));
    state.data.problem.weights.frame * compiled.frame_at(start) + moved(state, visit, start)
}

fn moved(state: &State<'_, '_>, visit: usize, start: i64) -> i64 {
    let weights = &state.data.problem.weights;
    let before = state.data.visits[visit].previous_start;
    let moved = before.is_some_and(|before| (start - before).abs() > weights.stability_tolerance.0);
    if moved { weights.stability } else { 0 }
}

/// Change of waiting around the gap.
fn waiting(state: &State<'_, '_>, visit: usize, role: usize, shift: usize, fit: &Fit) -> i64 {
    let route = &state.routes[shift];
    let gap = &route.gaps[fit.gap];
    let compiled = &state.data.visits[visit];
    let matrix = state.data.shifts[shift].matrix;
    let begin = fit.early + compiled.offsets[role];
    let end = begin + compiled.durations[role];
    let has_before = route.nodes[..fit.gap].iter().any(|node| !node.is_break());
    let mut change = 0;
    if has_before {
        let reached = gap.free.max(gap.base + state.data.travel(matrix, gap.place, compiled.place));
        change += begin - reached;
    }
    if let Some(next) = route.nodes.get(fit.gap).filter(|next| !next.is_break()) {
        change += (next.early - end - state.data.travel(matrix, compiled.place, gap.next_place)).max(0);
        if has_before {
            let reached = gap.free.max(gap.base + state.data.travel(matrix, gap.place, gap.next_place));
            change -= (next.early - reached).max(0);
        }
    }
    change
}

/// Seconds that later stops of the route are pushed beyond their preferred windows.
fn pushed(state: &State<'_, '_>, visit: usize, role: usize, shift: usize, fit: &Fit) -> i64 {
    let compiled = &state.data.visits[visit];
    let on = &state.data.shifts[shift];
    let mut place = compiled.place;
    let mut base = fit.early + compiled.offsets[role] + compiled.durations[role];
    let mut free = base;
    let mut pushed = 0;
    for node in &state.routes[shift].nodes[fit.gap..] {
        if node.is_break() {
            let rest = &on.breaks[node.visit()];
            free = free.max(rest.earliest) + rest.duration;
            base += rest.duration;
            continue;
        }
        let later = &state.data.visits[node.visit()];
        let begin = free.max(base + state.data.travel(on.matrix, place, later.place));
        if begin <= node.early {
            break;
        }
        if node.role == 0
            && let Some((_, latest)) = later.preferred
        {
            pushed += (begin - latest).max(0) - (node.early - latest).max(0);
        }
        base = begin + later.durations[usize::from(node.role)];
        free = base;
        place = later.place;
    }
    pushed
}
