//! The best place for a visit by one worker.

use super::cost::{in_gap, on_shift, own_frame};
use super::fit::{fits, start_bounds, worker_is_apart};
use super::{Choice, Scope};
use crate::random::Random;
use crate::state::State;
use crate::state::edit::Slot;

pub(super) fn best(state: &State<'_, '_>, visit: usize, scope: &Scope<'_>, random: &mut Random) -> Option<Choice> {
    let compiled = &state.data.visits[visit];
    let bounds = start_bounds(state, visit);
    if bounds.0 > bounds.1 {
        return None;
    }
    let mut best: Option<Choice> = None;
    for &candidate in &compiled.candidates[0] {
        let through = scope.through.is_none_or(|shift| shift == candidate.shift);
        if !through || !scope.admits(candidate.shift, random) || !worker_is_apart(state, visit, candidate.shift) {
            continue;
        }
        let shift = candidate.shift as usize;
        let here = on_shift(state, visit, 0, candidate);
        let travel_weight = state.data.problem.weights.travel;
        fits(state, visit, 0, shift, bounds, |fit| {
            let limit = best.map_or(i64::MAX, |best| best.cost);
            // Travel alone settles most cases; the rest needs a walk along the route.
            if here + travel_weight * fit.travel >= limit && fit.travel >= 0 {
                return;
            }
            let cost = here + in_gap(state, visit, 0, shift, &fit) + own_frame(state, visit, fit.early, fit.late);
            let slots = [Slot { shift: candidate.shift, gap: fit.gap as u32 }; 2];
            if cost < limit && !scope.bans(&slots[..1]) {
                best = Some(Choice { slots, roles: 1, cost });
            }
        });
    }
    best
}
