//! Moves: small changes of a plan, one per file. A move proposes; the search keeps or takes back.

mod eject;
mod exchange_tours;
mod gather;
mod move_break;
mod recreate;
mod relocate;
mod restore;
mod ruin_area;
mod ruin_client;
mod ruin_random;
mod ruin_strings;
mod ruin_time;
mod ruin_tour;
mod squeeze;
mod swap;
mod tail_swap;
#[cfg(test)]
mod tests;

use crate::insertion::Scope;
use crate::random::Random;
use crate::state::State;
use crate::state::compiled::{Compiled, NONE};

/// How often, in thousandths, a move of a plan that is to change little begins near what has changed.
const NEAR_TROUBLE_PERMILLE: usize = 650;
/// How many neighbours count as near.
const NEAR: usize = 16;

/// A change of a plan.
pub(crate) trait Move: Sync {
    /// Changes the plan. `false` when it found nothing to change or broke a rule; the search then takes all back.
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool;
}

/// What moves draw on.
pub(crate) struct Context<'a> {
    pub(crate) random: Random,
    pub(crate) neighbours: &'a [Vec<u32>],
    /// Shifts that may be changed; all when `None`.
    pub(crate) active: Option<&'a [bool]>,
    /// Visits that may be laid on those shifts or taken from them.
    pub(crate) visits: &'a [u32],
    /// Whether a visit is among them.
    pub(crate) is_mine: &'a [bool],
    /// Shifts to draw from.
    pub(crate) shifts: &'a [u32],
    /// How often each visit was in vain looked a place for; what is hard to place gives way last.
    pub(crate) failures: Vec<u32>,
}

impl<'a> Context<'a> {
    /// A place search within the active shifts.
    pub(crate) fn scope(&self, blink_permille: usize) -> Scope<'a> {
        Scope { active: self.active, blink_permille, near_first: true, ..Scope::default() }
    }

    /// Whether a shift may be changed.
    pub(crate) fn is_active(&self, shift: usize) -> bool {
        self.active.is_none_or(|active| active[shift])
    }

    /// A placed visit that may be moved. Where a plan is to change little, most often one that lies elsewhere than before
    /// or one near it: what has not been disturbed is best left alone.
    pub(crate) fn pick_placed(&mut self, state: &State<'_, '_>) -> Option<usize> {
        if state.data.has_previous && self.random.chance(NEAR_TROUBLE_PERMILLE) {
            let trouble = restore::pick_moved(state, self);
            let near = trouble.and_then(|visit| {
                let near = &self.neighbours[visit][..self.neighbours[visit].len().min(NEAR)];
                self.random.pick(near).map(|near| near as usize)
            });
            let seed = if self.random.chance(500) { trouble } else { near };
            if let Some(seed) = seed.filter(|&visit| self.may_move(state, visit)) {
                return Some(seed);
            }
        }
        (0..8).find_map(|_| {
            let visit = self.random.pick(self.visits)? as usize;
            self.may_move(state, visit).then_some(visit)
        })
    }

    /// A shift with stops.
    pub(crate) fn pick_used_shift(&mut self, state: &State<'_, '_>) -> Option<usize> {
        (0..8).find_map(|_| {
            let shift = self.random.pick(self.shifts)? as usize;
            (state.routes[shift].stops > 0).then_some(shift)
        })
    }

    pub(crate) fn may_move(&self, state: &State<'_, '_>, visit: usize) -> bool {
        self.is_mine[visit] && state.is_placed(visit) && !fully_locked(state.data, visit)
    }

    /// Takes a visit out together with the visits linked to it, since half a pair pins the other half in time.
    pub(crate) fn take_out(
        &self,
        state: &mut State<'_, '_>,
        visit: usize,
        removed: &mut Vec<usize>,
        dirty: &mut Vec<usize>,
    ) {
        if !self.may_move(state, visit) {
            return;
        }
        state.remove_raw(visit, dirty);
        removed.push(visit);
        let data = state.data;
        for relation in &data.visits[visit].relations {
            self.take_out(state, relation.partner, removed, dirty);
        }
    }
}

/// Whether a person has fixed both shifts and start, so that there is nothing to move.
pub(crate) fn fully_locked(data: &Compiled<'_>, visit: usize) -> bool {
    let compiled = &data.visits[visit];
    compiled.locked && compiled.locked_shifts.len() == compiled.roles && compiled.early == compiled.late
}

/// The other routes of a visit by two are named too.
pub(crate) fn routes_of(state: &State<'_, '_>, visit: usize) -> impl Iterator<Item = usize> {
    state.at[visit].into_iter().filter(|&route| route != NONE).map(|route| route as usize)
}

/// The moves that make sense for a problem, with how often each is drawn, in shares of the sum.
pub(crate) fn all(data: &Compiled<'_>) -> Vec<(usize, Box<dyn Move>)> {
    let mut moves: Vec<(usize, Box<dyn Move>)> = vec![
        (40, Box::new(ruin_strings::RuinStrings)),
        (10, Box::new(ruin_area::RuinArea)),
        (5, Box::new(ruin_tour::RuinTour)),
        (6, Box::new(ruin_time::RuinTime)),
        (5, Box::new(ruin_random::RuinRandom)),
        (10, Box::new(relocate::Relocate)),
        (10, Box::new(swap::Swap)),
        (8, Box::new(tail_swap::TailSwap)),
        (6, Box::new(eject::Eject)),
    ];
    if data.visits_of_client.iter().any(|visits| visits.len() > 1) {
        moves.push((8, Box::new(ruin_client::RuinClient)));
    }
    if data.tells_workers_apart() {
        moves.push((4, Box::new(exchange_tours::ExchangeTours)));
    }
    if data.shifts.iter().any(|shift| !shift.breaks.is_empty()) {
        moves.push((4, Box::new(move_break::MoveBreak)));
    }
    if data.has_previous {
        moves.push((25, Box::new(restore::Restore)));
    }
    if data.prices_faces_over_days() {
        moves.push((10, Box::new(gather::Gather)));
    }
    moves
}
