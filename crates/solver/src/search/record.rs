//! The best plan so far, copied route by route as it changes.

use crate::objective::{Components, Cost};
use crate::state::{Node, State};

/// How many components a lexicographic order may name; validation refuses more.
pub(crate) const ORDERED_MAX: usize = 6;

/// How good a plan is, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rank {
    /// Locked choices lost.
    pub(crate) locked_absent: usize,
    /// The components that the problem puts before cost, in its order.
    ordered: [i64; ORDERED_MAX],
    pub(crate) cost: Cost,
}

/// A plan put aside.
#[derive(Clone)]
pub(crate) struct Record {
    pub(crate) nodes: Vec<Vec<Node>>,
    pub(crate) rank: Rank,
    pub(crate) components: Components,
    /// Routes of the current plan that differ from this record.
    stale: Vec<usize>,
    is_stale: Vec<bool>,
}

impl Record {
    pub(crate) fn of(state: &State<'_, '_>) -> Self {
        Self {
            nodes: state.routes.iter().map(|route| route.nodes.clone()).collect(),
            rank: rank(state),
            components: state.components(),
            stale: Vec::new(),
            is_stale: vec![false; state.routes.len()],
        }
    }

    /// Notes that the current plan has changed on these routes.
    pub(crate) fn mark(&mut self, routes: impl Iterator<Item = usize>) {
        for route in routes {
            if !self.is_stale[route] {
                self.is_stale[route] = true;
                self.stale.push(route);
            }
        }
    }

    /// Takes over the current plan.
    pub(crate) fn update(&mut self, state: &State<'_, '_>) {
        for route in self.stale.drain(..) {
            self.nodes[route].clone_from(&state.routes[route].nodes);
            self.is_stale[route] = false;
        }
        self.rank = rank(state);
        self.components = state.components();
    }
}

/// The rank of the plan as it stands.
pub(crate) fn rank(state: &State<'_, '_>) -> Rank {
    let order = &state.data.problem.lexicographic;
    let mut ordered = [0; ORDERED_MAX];
    let components = if order.is_empty() { state.components() } else { state.all_components() };
    ordered.iter_mut().zip(order).for_each(|(value, &kind)| *value = components.value(kind));
    Rank { locked_absent: state.locked_absent, ordered, cost: components.cost(&state.data.problem.weights) }
}
