//! Swaps all that two shifts of the same day do: the tours stay, the workers change. Serves continuity and skills.

use super::tail_swap::exchange;
use super::{Context, Move};
use crate::state::{Node, State};

pub(super) struct ExchangeTours;

impl Move for ExchangeTours {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        let Some(one) = context.pick_used_shift(state) else { return false };
        let day = state.data.shifts[one].day;
        let same_day = (0..8).find_map(|_| {
            let shift = context.random.pick(context.shifts)? as usize;
            (shift != one && state.data.shifts[shift].day == day && state.data.shifts[shift].usable).then_some(shift)
        });
        let Some(other) = same_day else { return false };
        let stops = |route: usize| -> Vec<Node> {
            state.routes[route].nodes.iter().filter(|node| !node.is_break()).copied().collect()
        };
        let (of_one, of_other) = (stops(one), stops(other));
        let movable = |nodes: &[Node], to: usize| {
            nodes.iter().all(|node| {
                let role = usize::from(node.role);
                context.may_move(state, node.visit()) && state.may_stand(node.visit(), role, to)
            })
        };
        movable(&of_one, other) && movable(&of_other, one) && exchange(state, one, &of_one, other, &of_other)
    }
}
