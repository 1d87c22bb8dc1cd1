//! The second half of ruin and recreate: lay absent visits out again, one at a time where each is cheapest.

use super::Context;
use crate::insertion::insert_best;
use crate::state::State;

/// How many visits left out before the move get a new chance in each move.
const CHANCES: usize = 6;
/// How many shifts in a thousand are overlooked, so that not every rebuild ends alike. One is drawn per rebuild: a plan
/// with few shifts needs more than a plan with many.
const BLINKS_PERMILLE: [usize; 4] = [0, 10, 40, 160];

/// Settles the ruined routes and lays out what was removed, and some of what was absent before.
pub(super) fn recreate(
    state: &mut State<'_, '_>,
    context: &mut Context<'_>,
    mut removed: Vec<usize>,
    dirty: &[usize],
) -> bool {
    if removed.is_empty() || !state.settle(dirty) {
        return false;
    }
    add_absent(state, context, &mut removed);
    order(state, context, &mut removed);
    let blink_permille = context.random.pick(&BLINKS_PERMILLE).unwrap_or(0);
    let scope = context.scope(blink_permille);
    for visit in removed {
        // A linked visit may have come along with its partner.
        if state.is_placed(visit) {
            continue;
        }
        insert_best(state, visit, &scope, 3, &mut context.random);
    }
    true
}

fn add_absent(state: &State<'_, '_>, context: &mut Context<'_>, removed: &mut Vec<usize>) {
    let before = state.absent.len().saturating_sub(removed.len());
    for _ in 0..(2 * CHANCES).min(2 * before) {
        if let Some(visit) = context.random.pick(&state.absent)
            && context.is_mine[visit as usize]
            && !removed.contains(&(visit as usize))
        {
            removed.push(visit as usize);
        }
    }
}

/// Different orders suit different holes; one is drawn each time.
fn order(state: &State<'_, '_>, context: &mut Context<'_>, removed: &mut [usize]) {
    let data = state.data;
    context.random.shuffle(removed);
    match context.random.below(10) {
        0..=2 => {}
        3..=5 => removed.sort_by_key(|&visit| {
            let visit = &data.visits[visit];
            (!visit.locked, std::cmp::Reverse((visit.roles, visit.demand, visit.durations[0])))
        }),
        6..=7 => removed.sort_by_key(|&visit| data.visits[visit].candidates[0].len()),
        8 => removed.sort_by_key(|&visit| data.visits[visit].late - data.visits[visit].early),
        _ => removed.sort_by_key(|&visit| data.visits[visit].early),
    }
    // A visit by two needs two holes at once, and a locked one has few: they go first most of the time.
    if !context.random.chance(150) {
        removed.sort_by_key(|&visit| (!data.visits[visit].locked, !data.visits[visit].coupled()));
    }
}
