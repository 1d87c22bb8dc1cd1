//! Moves a break across stops, or drops or takes one that may be missed.

use super::{Context, Move};
use crate::insertion::{Scope, insert_best};
use crate::state::{Node, State};

pub(super) struct MoveBreak;

impl Move for MoveBreak {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        let Some(route) = context.pick_used_shift(state) else { return false };
        let data = state.data;
        let breaks = &data.shifts[route].breaks;
        if breaks.is_empty() {
            return false;
        }
        let index = context.random.below(breaks.len());
        let at = state.routes[route].nodes.iter().position(|node| node.is_break() && node.visit() == index);
        if let Some(position) = at {
            let may_drop = !breaks[index].needed && context.random.chance(250);
            state.reorder(route, |nodes| {
                nodes.remove(position);
            });
            if may_drop {
                return state.settle(&[route]) && use_room(state, context, route);
            }
        }
        // Breaks keep their order: the new place is between the break before and the break after.
        let nodes = &state.routes[route].nodes;
        let first =
            nodes.iter().rposition(|node| node.is_break() && node.visit() < index).map_or(0, |before| before + 1);
        let last = nodes.iter().position(|node| node.is_break() && node.visit() > index).unwrap_or(nodes.len());
        let gap = first + context.random.below(last - first + 1);
        state.reorder(route, |nodes| nodes.insert(gap, Node::rest(index)));
        state.settle(&[route]) && use_room(state, context, route)
    }
}

/// Lays absent visits on the route: a break that makes room costs something, and only the visit makes it worth while.
fn use_room(state: &mut State<'_, '_>, context: &mut Context<'_>, route: usize) -> bool {
    for _ in 0..state.absent.len().min(4) {
        if let Some(visit) = context.random.pick(&state.absent).filter(|&visit| context.is_mine[visit as usize]) {
            let scope = Scope { through: Some(route as u32), ..context.scope(0) };
            insert_best(state, visit as usize, &scope, 1, &mut context.random);
        }
    }
    true
}
