//! The best place for a visit by one worker.

use super::cost::Pricer;
use super::fit::{fits, held, start_bounds, worker_is_apart};
use super::twins::Twins;
use super::{Choice, Part, Scope};
use crate::random::Random;
use crate::state::State;
use crate::state::edit::Slot;

pub(super) fn best(state: &State<'_, '_>, visit: usize, scope: &Scope<'_>, random: &mut Random) -> Option<Choice> {
    let bounds = start_bounds(state, visit);
    if bounds.0 > bounds.1 {
        return None;
    }
    let pricer = Pricer::new(state);
    let mut twins = Twins::default();
    let weights = &state.data.problem.weights;
    let is_simple = weights.continuity == 0 && weights.balance == 0 && scope.through.is_none();
    let travel_weight = state.data.problem.weights.travel;
    let mut best: Option<Choice> = None;
    for &candidate in &state.data.visits[visit].candidates[0] {
        let through = scope.through.is_none_or(|shift| shift == candidate.shift);
        let is_empty = state.routes[candidate.shift as usize].stops == 0;
        if is_empty && is_simple && twins.seen(state, candidate.shift as usize, candidate.fixed_cost) {
            continue;
        }
        if !through || !scope.admits(candidate.shift, random) || !worker_is_apart(state, visit, candidate.shift) {
            continue;
        }
        let shift = candidate.shift as usize;
        let here = pricer.on_shift(visit, 0, candidate);
        if scope.through.is_none() && !is_simple && twins.seen(state, shift, here) {
            continue;
        }
        fits(state, visit, 0, shift, bounds, |fit| {
            let limit = best.map_or(i64::MAX, |best| best.cost);
            // Travel alone settles most cases; the rest needs a walk along the route.
            if here + travel_weight * fit.travel >= limit && fit.travel >= 0 {
                return;
            }
            let slot = Slot { shift: candidate.shift, gap: fit.gap as u32 };
            for (hold, fit) in held(&state.data.visits[visit], fit) {
                let limit = best.map_or(i64::MAX, |best| best.cost);
                let mut cost = here + pricer.in_gap(visit, 0, shift, &fit) + pricer.own(visit, fit.early, fit.late);
                if cost < limit {
                    cost += pricer.pushed(visit, 0, shift, fit.gap, fit.early, limit.saturating_sub(cost));
                }
                let choice = Choice { parts: [Part { visit, role: 0, slot, hold }; 2], count: 1, cost };
                if cost < limit && !scope.bans(&choice) {
                    best = Some(choice);
                }
            }
        });
    }
    best
}
