//! What an insertion costs, near enough to choose by.

use super::fit::Fit;
use crate::state::State;
use crate::state::compiled::{Candidate, FAR};

/// How many coupled routes in a row a delay is followed into. More is exact more often, but the ways multiply.
const DEPTH: usize = 1;

/// Prices the places of absent visits against the plan as it stands.
pub(crate) struct Pricer<'a, 'c, 'p> {
    pub(crate) state: &'a State<'c, 'p>,
    /// How late the latest visit of the plan is; only kept when it has a price.
    worst: i64,
    /// The least that a second of delay costs, and the least that any delay costs in the end.
    delay: i64,
    delay_most: i64,
}

impl<'a, 'c, 'p> Pricer<'a, 'c, 'p> {
    pub(crate) fn new(state: &'a State<'c, 'p>) -> Self {
        let weights = &state.data.problem.weights;
        let worst = if weights.worst_frame == 0 { FAR } else { state.worst_frame() };
        let delay = [weights.frame, weights.overtime].into_iter().filter(|&weight| weight != 0).min().unwrap_or(0);
        // A change that people must be told of costs the same however long the delay.
        let delay_most = if state.data.has_previous { weights.stability } else { i64::MAX };
        let delay = if delay == 0 && state.data.has_previous { weights.stability } else { delay };
        Self { state, worst, delay, delay_most }
    }

    /// The part of the cost that is the same in every gap of a route: new face, preference, lending, stability, balance.
    pub(crate) fn on_shift(&self, visit: usize, role: usize, candidate: Candidate) -> i64 {
        let state = self.state;
        let weights = &state.data.problem.weights;
        let mut cost = candidate.fixed_cost;
        if weights.continuity != 0 && state.would_be_new(visit, candidate.shift as usize) {
            cost += weights.continuity;
        }
        if weights.balance != 0 {
            cost += weights.balance
                * state.balance_change(candidate.shift as usize, state.data.visits[visit].durations[role]);
        }
        cost
    }

    /// Travel and waiting around the gap.
    #[inline]
    pub(crate) fn in_gap(&self, visit: usize, role: usize, shift: usize, fit: &Fit) -> i64 {
        let weights = &self.state.data.problem.weights;
        let mut cost = weights.travel * fit.travel;
        if weights.waiting != 0 {
            cost += weights.waiting * self.waiting(visit, role, shift, fit);
        }
        cost
    }

    /// The visit's own distance from its preferred window when it starts within these bounds.
    #[inline]
    pub(crate) fn own(&self, visit: usize, early: i64, late: i64) -> i64 {
        let compiled = &self.state.data.visits[visit];
        let start = early.max(late.min(compiled.target));
        self.late_cost(compiled.frame_at(start), 0) + self.moved(visit, start)
    }

    /// The least that [`Self::own`] can be for any start from `early` on.
    #[inline]
    pub(crate) fn own_least(&self, visit: usize, early: i64) -> i64 {
        let compiled = &self.state.data.visits[visit];
        let late = compiled.later.is_empty() && early > compiled.wish_at(early);
        if late { self.late_cost(compiled.frame_at(early), 0) } else { 0 }
    }

    /// The cost of a visit becoming this much outside its window in place of `before`.
    #[inline]
    fn late_cost(&self, outside: i64, before: i64) -> i64 {
        let weights = &self.state.data.problem.weights;
        weights.frame * (outside - before) + weights.worst_frame * (outside - self.worst).max(0)
    }

    /// The cost of a visit starting later than people were told, in place of starting at `before`.
    #[inline]
    fn late_against_told(&self, visit: usize, start: i64, before: i64) -> i64 {
        let until = self.state.data.visits[visit].told_until;
        if start > until && before <= until { self.state.data.problem.weights.stability } else { 0 }
    }

    fn moved(&self, visit: usize, start: i64) -> i64 {
        let weights = &self.state.data.problem.weights;
        let before = self.state.data.visits[visit].previous_start;
        let moved = before.is_some_and(|before| (start - before).abs() > weights.stability_tolerance.0);
        if moved { weights.stability } else { 0 }
    }

    /// Change of waiting around the gap.
    fn waiting(&self, visit: usize, role: usize, shift: usize, fit: &Fit) -> i64 {
        let state = self.state;
        let route = &state.routes[shift];
        let gap = &route.gaps[fit.gap];
        let compiled = &state.data.visits[visit];
        let matrix = state.data.shifts[shift].matrix;
        let begin = fit.early + compiled.offsets[role];
        let end = begin + compiled.durations[role];
        let has_before = route.nodes[..fit.gap].iter().any(|node| !node.is_break());
        let mut change = 0;
        if has_before {
            let reached = gap.free.max(gap.base + state.data.travel(matrix, gap.place as usize, compiled.place));
            change += begin - reached;
        }
        if let Some(next) = route.nodes.get(fit.gap).filter(|next| !next.is_break()) {
            change += (next.early - end - state.data.travel(matrix, compiled.place, gap.next_place as usize)).max(0);
            if has_before {
                let reached = gap.free.max(gap.base + gap.direct);
                change -= (next.early - reached).max(0);
            }
        }
        change
    }

    /// What it costs that later visits, also on coupled routes, are pushed by a stop that starts at `early`. May stop
    /// counting above `limit`.
    #[inline]
    pub(crate) fn pushed(&self, visit: usize, role: usize, shift: usize, gap: usize, early: i64, limit: i64) -> i64 {
        if !self.state.data.prices_delay {
            return 0;
        }
        let compiled = &self.state.data.visits[visit];
        let end = early + compiled.offsets[role] + compiled.durations[role];
        self.push_through(shift, gap, compiled.place, end, limit, DEPTH)
    }

    /// The least that [`Self::pushed`] can be, without a walk along the route.
    #[inline]
    pub(crate) fn pushed_least(&self, visit: usize, role: usize, shift: usize, gap: usize, early: i64) -> i64 {
        if !self.state.data.prices_delay {
            return 0;
        }
        let compiled = &self.state.data.visits[visit];
        let end = early + compiled.offsets[role] + compiled.durations[role];
        self.least_of(self.beyond(shift, gap, compiled.place, end))
    }

    /// The least that a delay of this many seconds beyond the float costs.
    #[inline]
    fn least_of(&self, beyond: i64) -> i64 {
        self.delay.saturating_mul(beyond.max(0)).min(self.delay_most)
    }

    /// By how much a worker who leaves a place at `end` exceeds the float of the gap. Somebody becomes later by that.
    #[inline]
    fn beyond(&self, shift: usize, gap: usize, place: usize, end: i64) -> i64 {
        let state = self.state;
        let before = &state.routes[shift].gaps[gap];
        end + state.data.travel(state.data.shifts[shift].matrix, place, before.next_place as usize) - before.float
    }

    fn push_through(&self, shift: usize, gap: usize, place: usize, end: i64, limit: i64, depth: usize) -> i64 {
        let beyond = self.beyond(shift, gap, place, end);
        let least = self.least_of(beyond);
        if beyond <= 0 || least >= limit {
            return least;
        }
        self.push_on(shift, gap, place, end, limit, depth)
    }

    fn push_on(&self, shift: usize, gap: usize, mut place: usize, end: i64, limit: i64, depth: usize) -> i64 {
        let state = self.state;
        let data = state.data;
        let on = &data.shifts[shift];
        let (mut base, mut free) = (end, end);
        let mut cost = 0;
        for node in &state.routes[shift].nodes[gap..] {
            if node.is_break() {
                match on.breaks[node.visit()].reach(base, free, 0) {
                    Some(rested) => (base, free) = (rested.base, rested.free),
                    None => return i64::MAX / 4,
                }
                continue;
            }
            let later = &data.visits[node.visit()];
            let begin = free.max(base + data.travel(on.matrix, place, later.place));
            if begin <= node.early {
                return cost;
            }
            let role = usize::from(node.role);
            let start = begin - later.offsets[role];
            let before = node.early - later.offsets[role];
            cost += self.late_cost(later.frame_at(start), later.frame_at(before));
            cost += self.late_against_told(node.visit(), start, before);
            if cost >= limit {
                return cost;
            }
            if depth > 0 && later.coupled() {
                cost += self.push_coupled(node.visit(), role, start, limit.saturating_sub(cost), depth - 1);
            }
            base = begin + later.durations[role];
            free = base;
            place = later.place;
        }
        let weights = &data.problem.weights;
        if weights.overtime != 0 {
            let leg = data.travel(on.matrix, place, on.end_place);
            let before = state.routes[shift].nodes.iter().rev().find(|node| !node.is_break());
            let before = before.map_or(on.start, |node| {
                let last = &data.visits[node.visit()];
                node.early + last.durations[usize::from(node.role)] + data.travel(on.matrix, last.place, on.end_place)
            });
            cost += weights.overtime * ((free.max(base + leg) - on.end).max(0) - (before - on.end).max(0));
        }
        cost
    }

    /// What follows on other routes when a coupled visit starts later.
    fn push_coupled(&self, visit: usize, role: usize, start: i64, limit: i64, depth: usize) -> i64 {
        let state = self.state;
        let compiled = &state.data.visits[visit];
        let mut cost = 0;
        if compiled.roles == 2 {
            let other = 1 - role;
            let end = start + compiled.offsets[other] + compiled.durations[other];
            cost += self.push_after(visit, other, end, limit, depth);
        }
        for relation in compiled.relations.iter().filter(|relation| relation.min > -FAR) {
            let (partner, least) = (relation.partner, start + relation.min);
            if !state.is_placed(partner) || least <= state.early[partner] {
                continue;
            }
            let moved = &state.data.visits[partner];
            cost += self.late_cost(moved.frame_at(least), moved.frame_at(state.early[partner]));
            cost += self.late_against_told(partner, least, state.early[partner]);
            for of_partner in 0..moved.roles {
                let end = least + moved.offsets[of_partner] + moved.durations[of_partner];
                cost += self.push_after(partner, of_partner, end, limit.saturating_sub(cost), depth);
            }
        }
        cost
    }

    fn push_after(&self, visit: usize, role: usize, end: i64, limit: i64, depth: usize) -> i64 {
        let Some(position) = self.state.position(visit, role) else { return 0 };
        let shift = self.state.at[visit][role] as usize;
        self.push_through(shift, position + 1, self.state.data.visits[visit].place, end, limit, depth)
    }
}
