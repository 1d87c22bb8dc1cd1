//! The best pair of places for a visit by two workers.
//!
//! Both roles are tried everywhere alone, then joined where the starts they allow overlap. The start of the visit is
//! then the later of the two earliest.

use super::cost::{in_gap, on_shift, own_frame};
use super::fit::{fits, start_bounds, worker_is_apart};
use super::{Choice, Scope};
use crate::random::Random;
use crate::state::State;
use crate::state::edit::Slot;

/// A place for one of the roles.
struct Half {
    slot: Slot,
    early: i64,
    late: i64,
    cost: i64,
}

pub(super) fn best(state: &State<'_, '_>, visit: usize, scope: &Scope<'_>, random: &mut Random) -> Option<Choice> {
    let bounds = start_bounds(state, visit);
    if bounds.0 > bounds.1 {
        return None;
    }
    let firsts = halves(state, visit, 0, bounds, scope, random);
    let seconds = halves(state, visit, 1, bounds, scope, random);
    let cheapest_second = seconds.first()?.cost;
    let mut best: Option<Choice> = None;
    for first in &firsts {
        let limit = best.map_or(i64::MAX, |best| best.cost);
        if first.cost + cheapest_second >= limit {
            break;
        }
        for second in &seconds {
            let limit = best.map_or(i64::MAX, |best| best.cost);
            if first.cost + second.cost >= limit {
                break;
            }
            let (early, late) = (first.early.max(second.early), first.late.min(second.late));
            if early > late || !may_pair(state, visit, first.slot.shift, second.slot.shift, scope) {
                continue;
            }
            let cost = first.cost + second.cost + own_frame(state, visit, early, late);
            let slots = [first.slot, second.slot];
            if cost < limit && !scope.bans(&slots) {
                best = Some(Choice { slots, roles: 2, cost });
            }
        }
    }
    best
}

fn may_pair(state: &State<'_, '_>, visit: usize, first: u32, second: u32, scope: &Scope<'_>) -> bool {
    state.apart(first as usize, second as usize)
        && state.data.visits[visit].lock_accepts(first, Some(second))
        && scope.through.is_none_or(|shift| shift == first || shift == second)
}

/// Every place for one role alone, cheapest first.
fn halves(
    state: &State<'_, '_>,
    visit: usize,
    role: usize,
    bounds: (i64, i64),
    scope: &Scope<'_>,
    random: &mut Random,
) -> Vec<Half> {
    let mut halves = Vec::new();
    for &candidate in &state.data.visits[visit].candidates[role] {
        if !scope.admits(candidate.shift, random) || !worker_is_apart(state, visit, candidate.shift) {
            continue;
        }
        let shift = candidate.shift as usize;
        let here = on_shift(state, visit, role, candidate);
        fits(state, visit, role, shift, bounds, |fit| {
            let cost = here + in_gap(state, visit, role, shift, &fit);
            let slot = Slot { shift: candidate.shift, gap: fit.gap as u32 };
            halves.push(Half { slot, early: fit.early, late: fit.late, cost });
        });
    }
    halves.sort_by_key(|half| (half.cost, half.slot.shift, half.slot.gap));
    halves
}
