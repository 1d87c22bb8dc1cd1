//! Moves one visit to its cheapest place.

use super::{Context, Move};
use crate::insertion::insert_best;
use crate::state::State;

pub(super) struct Relocate;

impl Move for Relocate {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        // With visits left out, half of the tries go to them.
        let absent = context.random.pick(&state.absent).map(|visit| visit as usize);
        let absent = absent.filter(|&visit| context.is_mine[visit]).filter(|_| context.random.chance(500));
        let visit = match absent {
            Some(visit) => visit,
            None => {
                let Some(visit) = context.pick_placed(state) else { return false };
                if !state.remove(visit) {
                    return false;
                }
                visit
            }
        };
        let scope = context.scope(100);
        insert_best(state, visit, &scope, 2, &mut context.random)
    }
}
