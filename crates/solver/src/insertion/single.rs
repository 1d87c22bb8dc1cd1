//! The best place for a visit by one worker.

use super::cost::Pricer;
use super::fit::{Fit, fits, held, start_bounds, worker_is_apart};
use super::twins::Twins;
use super::{Choice, Part, Scope};
use crate::random::Random;
use crate::state::State;
use crate::state::edit::Slot;

/// The cheapest of the places offered.
pub(super) struct Cheapest<'a, 'c, 'p> {
    pricer: &'a Pricer<'a, 'c, 'p>,
    visit: usize,
    scope: &'a Scope<'a>,
    travel_weight: i64,
    pub(super) choice: Option<Choice>,
}

impl<'a, 'c, 'p> Cheapest<'a, 'c, 'p> {
    pub(super) fn new(pricer: &'a Pricer<'a, 'c, 'p>, visit: usize, scope: &'a Scope<'a>) -> Self {
        let travel_weight = pricer.state.data.problem.weights.travel;
        Self { pricer, visit, scope, travel_weight, choice: None }
    }

    /// What a place must be cheaper than.
    fn limit(&self) -> i64 {
        self.choice.map_or(i64::MAX, |choice| choice.cost)
    }

    /// Whether travel leaves a place a chance, where being on its shift costs this much. It settles most cases; the
    /// rest needs a walk along the route.
    #[inline]
    pub(super) fn has_chance(&self, here: i64, travel: i64) -> bool {
        travel < 0 || here + self.travel_weight * travel < self.limit()
    }

    #[inline]
    pub(super) fn offer(&mut self, shift: u32, here: i64, fit: Fit) {
        if !self.has_chance(here, fit.travel) {
            return;
        }
        let (visit, pricer) = (self.visit, self.pricer);
        let on = shift as usize;
        let slot = Slot { shift, gap: fit.gap as u32 };
        for (hold, fit) in held(&pricer.state.data.visits[visit], fit) {
            let limit = self.limit();
            let mut cost = here + pricer.in_gap(visit, 0, on, &fit) + pricer.own(visit, fit.early, fit.late);
            if cost < limit {
                cost += pricer.pushed(visit, 0, on, fit.gap, fit.early, limit.saturating_sub(cost));
            }
            let choice = Choice { parts: [Part { visit, role: 0, slot, hold }; 2], count: 1, cost };
            if cost < limit && !self.scope.bans(&choice) {
                self.choice = Some(choice);
            }
        }
    }
}

pub(super) fn best(state: &State<'_, '_>, visit: usize, scope: &Scope<'_>, random: &mut Random) -> Option<Choice> {
    let bounds = start_bounds(state, visit);
    if bounds.0 > bounds.1 {
        return None;
    }
    let pricer = Pricer::new(state);
    let mut cheapest = Cheapest::new(&pricer, visit, scope);
    let mut twins = Twins::default();
    let weights = &state.data.problem.weights;
    let is_simple = weights.continuity == 0 && weights.balance == 0 && scope.through.is_none();
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
        fits(state, visit, 0, shift, bounds, |fit| cheapest.offer(candidate.shift, here, fit));
    }
    cheapest.choice
}
