//! Removes visits that start at about the same time, wherever they are: the crowded hour is laid out anew.

use super::recreate::recreate;
use super::{Context, Move};
use crate::state::State;

/// Most visits removed.
const MOST: usize = 14;

pub(super) struct RuinTime;

impl Move for RuinTime {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        let Some(seed) = context.pick_placed(state) else { return false };
        let Some(at) = start_of(state, seed) else { return false };
        let mut near: Vec<usize> = context.neighbours[seed].iter().map(|&visit| visit as usize).collect();
        let count = 3 + context.random.below(MOST - 2);
        near.sort_by_cached_key(|&visit| start_of(state, visit).map_or(i64::MAX, |start| (start - at).abs()));
        near.truncate(2 * count);
        context.random.shuffle(&mut near);
        let (mut removed, mut dirty) = (Vec::new(), Vec::new());
        context.take_out(state, seed, &mut removed, &mut dirty);
        for visit in near {
            if removed.len() >= count {
                break;
            }
            context.take_out(state, visit, &mut removed, &mut dirty);
        }
        recreate(state, context, removed, &dirty)
    }
}

fn start_of(state: &State<'_, '_>, visit: usize) -> Option<i64> {
    let position = state.position(visit, 0)?;
    Some(state.routes[state.at[visit][0] as usize].nodes[position].start)
}
