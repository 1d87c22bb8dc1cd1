//! Swaps two visits near each other: each goes through the route that the other left.

use super::{Context, Move, routes_of};
use crate::insertion::{Scope, insert_best};
use crate::state::State;

pub(super) struct Swap;

impl Move for Swap {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        let Some(one) = context.pick_placed(state) else { return false };
        let Some(other) = context.random.pick(&context.neighbours[one]) else { return false };
        let other = other as usize;
        if !context.may_move(state, other) {
            return false;
        }
        let Some(of_one) = routes_of(state, one).next() else { return false };
        let Some(of_other) = routes_of(state, other).next() else { return false };
        if of_one == of_other {
            return false;
        }
        let mut dirty = Vec::new();
        state.remove_raw(one, &mut dirty);
        state.remove_raw(other, &mut dirty);
        if !state.settle(&dirty) {
            return false;
        }
        let scope = context.scope(0);
        let through = |route: usize| Scope { through: Some(route as u32), ..scope };
        insert_best(state, one, &through(of_other), 1, &mut context.random)
            && insert_best(state, other, &through(of_one), 1, &mut context.random)
    }
}
