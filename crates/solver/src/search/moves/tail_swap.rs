//! Swaps the ends of two routes of the same time (2-opt*).

use super::{Context, Move, routes_of};
use crate::state::{Node, State};

pub(super) struct TailSwap;

impl Move for TailSwap {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        let Some(one) = context.pick_placed(state) else { return false };
        let Some(other) = context.random.pick(&context.neighbours[one]) else { return false };
        let Some(of_one) = routes_of(state, one).next() else { return false };
        let Some(of_other) = routes_of(state, other as usize).next() else { return false };
        if of_one == of_other || !context.may_move(state, other as usize) {
            return false;
        }
        // Everything from the first visit on goes to the other route, and what starts later there comes here.
        let Some(position) = position_on(state, of_one, one) else { return false };
        let from = state.routes[of_one].nodes[position].start;
        let tail_of_one = tail(state, of_one, from);
        let tail_of_other = tail(state, of_other, from);
        let movable = |visits: &[Node], to: usize| {
            visits.iter().all(|node| {
                let role = usize::from(node.role);
                context.may_move(state, node.visit()) && state.may_stand(node.visit(), role, to)
            })
        };
        if !movable(&tail_of_one, of_other) || !movable(&tail_of_other, of_one) {
            return false;
        }
        exchange(state, of_one, &tail_of_one, of_other, &tail_of_other)
    }
}

fn position_on(state: &State<'_, '_>, route: usize, visit: usize) -> Option<usize> {
    state.routes[route].nodes.iter().position(|node| !node.is_break() && node.visit() == visit)
}

/// The stops that start at this instant or later.
fn tail(state: &State<'_, '_>, route: usize, from: i64) -> Vec<Node> {
    state.routes[route].nodes.iter().filter(|node| !node.is_break() && node.start >= from).copied().collect()
}

/// Moves the stops of each list to the other route, each before the first node that starts later. Settles.
pub(super) fn exchange(
    state: &mut State<'_, '_>,
    one: usize,
    of_one: &[Node],
    other: usize,
    of_other: &[Node],
) -> bool {
    for node in of_one.iter().chain(of_other) {
        state.take(node.visit(), usize::from(node.role));
    }
    for (nodes, to) in [(of_one, other), (of_other, one)] {
        for node in nodes {
            let gap = state.routes[to].nodes.partition_point(|here| here.start <= node.start);
            state.put_at(node, to, gap);
        }
    }
    // A visit by two may have come to one worker twice, or to a worker its linked visit excludes.
    let fine = of_one.iter().chain(of_other).all(|node| state.keeps_apart(node.visit()));
    fine && state.settle(&[one, other])
}
