//! Puts a visit back where the plan before had it. What lies there now looks for another place.

use super::squeeze::{Where, force, settle_elsewhere};
use super::{Context, Move, routes_of};
use crate::state::State;

pub(super) struct Restore;

impl Move for Restore {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        let Some(visit) = pick_moved(state, context) else { return false };
        let data = state.data;
        let before = data.problem.visits[visit].previous.as_ref();
        let shifts: Vec<u32> =
            before.into_iter().flat_map(|before| &before.shifts).map(|shift| shift.0 as u32).collect();
        let (mut homeless, mut dirty) = (Vec::new(), Vec::new());
        context.take_out(state, visit, &mut homeless, &mut dirty);
        if !dirty.is_empty() && !state.settle(&dirty) {
            return false;
        }
        let tolerance = data.problem.weights.stability_tolerance.0;
        let bounds = data.visits[visit].previous_start.map(|start| (start - tolerance, start + tolerance));
        matches!(force(state, context, visit, Where { only: Some(&shifts), bounds }, &mut homeless), Ok(true))
            && settle_elsewhere(state, context, homeless).is_ok()
    }
}

/// A visit that lies elsewhere than before or nowhere, from a random one on.
pub(super) fn pick_moved(state: &State<'_, '_>, context: &mut Context<'_>) -> Option<usize> {
    let from = context.random.below(context.visits.len());
    let (later, first) = (context.visits[from..].iter(), context.visits[..from].iter());
    later.chain(first).map(|&visit| visit as usize).find(|&visit| is_moved(state, context, visit))
}

fn is_moved(state: &State<'_, '_>, context: &Context<'_>, visit: usize) -> bool {
    let Some(before) = &state.data.problem.visits[visit].previous else { return false };
    let was_on = |route: usize| before.shifts.iter().any(|shift| shift.0 == route);
    if !state.is_placed(visit) {
        return context.is_mine[visit];
    }
    let tolerance = state.data.problem.weights.stability_tolerance.0;
    let start = state.position(visit, 0).map(|at| state.routes[state.at[visit][0] as usize].nodes[at].start);
    let moved = before.start.zip(start).is_some_and(|(before, start)| (start - before.0).abs() > tolerance);
    context.may_move(state, visit) && (moved || !routes_of(state, visit).all(was_on))
}
