//! Removes a visit and its nearest neighbours in place and time.

use super::recreate::recreate;
use super::{Context, Move};
use crate::state::State;

/// Most visits removed.
const MOST: usize = 16;

pub(super) struct RuinArea;

impl Move for RuinArea {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        // An absent visit in the middle makes room for itself.
        let absent = context.random.pick(&state.absent).map(|visit| visit as usize);
        let absent = absent.filter(|&visit| context.is_mine[visit]).filter(|_| context.random.chance(500));
        let Some(seed) = absent.or_else(|| context.pick_placed(state)) else { return false };
        let count = 2 + context.random.below(MOST - 1);
        let (mut removed, mut dirty) = (Vec::new(), Vec::new());
        context.take_out(state, seed, &mut removed, &mut dirty);
        let neighbours = context.neighbours;
        for &visit in &neighbours[seed] {
            if removed.len() >= count {
                break;
            }
            if context.random.chance(800) {
                context.take_out(state, visit as usize, &mut removed, &mut dirty);
            }
        }
        if absent.is_some() && !removed.contains(&seed) {
            removed.push(seed);
        }
        !dirty.is_empty() && recreate(state, context, removed, &dirty)
    }
}
