//! Removes visits anywhere.

use super::recreate::recreate;
use super::{Context, Move};
use crate::state::State;

/// Most visits drawn.
const MOST: usize = 8;

pub(super) struct RuinRandom;

impl Move for RuinRandom {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        let count = 1 + context.random.below(MOST);
        let (mut removed, mut dirty) = (Vec::new(), Vec::new());
        for _ in 0..count {
            if let Some(visit) = context.pick_placed(state) {
                context.take_out(state, visit, &mut removed, &mut dirty);
            }
        }
        recreate(state, context, removed, &dirty)
    }
}
