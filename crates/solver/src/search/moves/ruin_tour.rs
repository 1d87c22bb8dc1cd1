//! Empties one route, and half of the time a neighbouring one.

use super::recreate::recreate;
use super::{Context, Move, routes_of};
use crate::state::{Node, State};

pub(super) struct RuinTour;

impl Move for RuinTour {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        let Some(seed) = context.pick_placed(state) else { return false };
        let mut routes: Vec<usize> = routes_of(state, seed).take(1).collect();
        if context.random.chance(500)
            && let Some(near) = context.random.pick(&context.neighbours[seed])
        {
            routes.extend(routes_of(state, near as usize).take(1));
        }
        let (mut removed, mut dirty) = (Vec::new(), Vec::new());
        for route in routes {
            let stops: Vec<usize> =
                state.routes[route].nodes.iter().filter(|node| !node.is_break()).map(Node::visit).collect();
            for visit in stops {
                context.take_out(state, visit, &mut removed, &mut dirty);
            }
        }
        recreate(state, context, removed, &dirty)
    }
}
