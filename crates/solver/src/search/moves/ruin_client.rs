//! Removes the visits of one client over the whole horizon, so that fewer workers can share them.

use super::recreate::recreate;
use super::{Context, Move};
use crate::state::State;

/// Most visits removed.
const MOST: usize = 18;

pub(super) struct RuinClient;

impl Move for RuinClient {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        let Some(seed) = context.pick_placed(state) else { return false };
        let data = state.data;
        let mut visits = data.visits_of_client[data.visits[seed].client].clone();
        context.random.shuffle(&mut visits);
        let (mut removed, mut dirty) = (Vec::new(), Vec::new());
        for visit in visits {
            if removed.len() >= MOST {
                break;
            }
            context.take_out(state, visit as usize, &mut removed, &mut dirty);
        }
        recreate(state, context, removed, &dirty)
    }
}
