//! Removes strings of stops from routes near each other (Christiaens and Vanden Berghe 2020, slack induction by string
//! removals): the holes lie side by side, so that the stops can change routes.

use super::recreate::recreate;
use super::{Context, Move, routes_of};
use crate::state::State;

/// Mean number of stops removed, and the longest string.
const MEAN_REMOVED: usize = 9;
const LONGEST: usize = 8;

pub(super) struct RuinStrings;

impl Move for RuinStrings {
    fn attempt(&self, state: &mut State<'_, '_>, context: &mut Context<'_>) -> bool {
        let Some(seed) = context.pick_placed(state) else { return false };
        let longest = 1 + context.random.below(LONGEST);
        let strings = 1 + context.random.below((2 * MEAN_REMOVED / longest).max(1));
        let neighbours = context.neighbours;
        let mut ruined: Vec<usize> = Vec::with_capacity(strings);
        let (mut removed, mut dirty) = (Vec::new(), Vec::new());
        for visit in std::iter::once(seed).chain(neighbours[seed].iter().map(|&visit| visit as usize)) {
            if ruined.len() >= strings {
                break;
            }
            if !context.may_move(state, visit) {
                continue;
            }
            let Some(route) = routes_of(state, visit).find(|route| !ruined.contains(route)) else { continue };
            ruined.push(route);
            for stop in string(state, context, route, visit, longest) {
                context.take_out(state, stop, &mut removed, &mut dirty);
            }
        }
        recreate(state, context, removed, &dirty)
    }
}

/// A run of stops around the visit; half of the time with a stretch in the middle that stays.
fn string(state: &State<'_, '_>, context: &mut Context<'_>, route: usize, visit: usize, longest: usize) -> Vec<usize> {
    let stops: Vec<usize> =
        state.routes[route].nodes.iter().filter(|node| !node.is_break()).map(crate::state::Node::visit).collect();
    let length = (1 + context.random.below(longest)).min(stops.len());
    let position = stops.iter().position(|&stop| stop == visit).unwrap_or(0);
    let kept = if context.random.chance(500) { context.random.below(stops.len() - length + 1).min(3) } else { 0 };
    let span = length + kept;
    let first = (position + 1).saturating_sub(span);
    let last = position.min(stops.len() - span);
    let begin = first + context.random.below(last.saturating_sub(first) + 1);
    let skip = context.random.below(length + 1);
    (0..span)
        .filter(|&offset| offset < skip || offset >= skip + kept)
        .filter_map(|offset| stops.get(begin + offset).copied())
        .collect()
}
