//! Room by force: which stops in a row a visit could take the place of, and where those go then.

use super::Context;
use crate::insertion::fit::start_bounds;
use crate::insertion::{Scope, insert_best};
use crate::state::{Node, State};

/// Most stops in a row that give way to one part of a visit.
const MOST: usize = 3;
/// How many visits may be pushed on before the rest stays out.
const DEPTH: usize = 6;
/// How many shifts in a thousand are overlooked, so that not every push goes the same way.
const BLINK_PERMILLE: usize = 150;

/// The plan with stops taken out breaks a rule, which only happens where a detour is shorter than the direct way. All that
/// the move has done is to be taken back.
pub(super) struct Unsettled;

/// Where a part may be squeezed in.
#[derive(Clone, Copy, Default)]
pub(super) struct Where<'a> {
    /// Only these shifts, when given.
    pub(super) only: Option<&'a [u32]>,
    /// Bounds of the visit's start, when narrower than its own.
    pub(super) bounds: Option<(i64, i64)>,
}

/// Stops `from..to` of a route that give way.
struct Room {
    shift: usize,
    from: usize,
    to: usize,
    early: i64,
    late: i64,
    price: i64,
}

/// Lays visits that gave way wherever there is room, or by force in their turn for a few steps.
pub(super) fn settle_elsewhere(
    state: &mut State<'_, '_>,
    context: &mut Context<'_>,
    mut homeless: Vec<usize>,
) -> Result<(), Unsettled> {
    let mut steps = 0;
    // What is hard to place goes first.
    homeless.sort_by_key(|&visit| context.failures[visit]);
    while let Some(visit) = homeless.pop() {
        let scope = context.scope(0);
        if state.is_placed(visit) || insert_best(state, visit, &scope, 3, &mut context.random) {
            continue;
        }
        context.failures[visit] = context.failures[visit].saturating_add(1);
        steps += 1;
        if steps <= DEPTH {
            force(state, context, visit, Where::default(), &mut homeless)?;
        }
    }
    Ok(())
}

/// Lays an absent visit in place of others, which it adds to `homeless`. `false` when it has no place even so.
pub(super) fn force(
    state: &mut State<'_, '_>,
    context: &mut Context<'_>,
    visit: usize,
    place: Where<'_>,
    homeless: &mut Vec<usize>,
) -> Result<bool, Unsettled> {
    let Some(first) = room(state, context, (visit, 0), place, None) else { return Ok(false) };
    let through = first.shift as u32;
    let mut rooms = vec![first];
    if state.data.visits[visit].roles == 2 {
        let bounds = Some((rooms[0].early, rooms[0].late));
        let other = room(state, context, (visit, 1), Where { only: None, bounds }, Some(rooms[0].shift));
        let Some(other) = other else { return Ok(false) };
        rooms.push(other);
    }
    let nodes = rooms.iter().flat_map(|room| &state.routes[room.shift].nodes[room.from..room.to]);
    let blocking: Vec<usize> = nodes.map(Node::visit).collect();
    let mut dirty = Vec::new();
    for blocker in blocking {
        context.take_out(state, blocker, homeless, &mut dirty);
    }
    if !dirty.is_empty() && !state.settle(&dirty) {
        return Err(Unsettled);
    }
    let scope = Scope { through: Some(through), ..context.scope(0) };
    Ok(insert_best(state, visit, &scope, 3, &mut context.random))
}

/// The cheapest room for one role of a visit: the fewest and easiest stops give way.
fn room(
    state: &State<'_, '_>,
    context: &mut Context<'_>,
    (visit, role): (usize, usize),
    place: Where<'_>,
    apart_from: Option<usize>,
) -> Option<Room> {
    let (mut early, mut late) = start_bounds(state, visit);
    if let Some((from, until)) = place.bounds {
        (early, late) = (early.max(from), late.min(until));
    }
    let mut best: Option<Room> = None;
    for candidate in &state.data.visits[visit].candidates[role] {
        let shift = candidate.shift as usize;
        let overlooked = match place.only {
            Some(only) => !only.contains(&candidate.shift),
            None => context.random.chance(BLINK_PERMILLE),
        };
        if overlooked || !context.is_active(shift) {
            continue;
        }
        if apart_from.is_none_or(|other| state.apart(other, shift)) && state.partners_apart(visit, shift) {
            on_route(state, context, (visit, role, shift), (early, late), &mut best);
        }
    }
    best
}

/// Looks for a cheaper room on one route.
fn on_route(
    state: &State<'_, '_>,
    context: &Context<'_>,
    (visit, role, shift): (usize, usize, usize),
    (early, late): (i64, i64),
    best: &mut Option<Room>,
) {
    let data = state.data;
    let compiled = &data.visits[visit];
    let route = &state.routes[shift];
    let matrix = data.shifts[shift].matrix;
    let (offset, duration) = (compiled.offsets[role], compiled.durations[role]);
    let (early, late) = (early + offset, late + offset);
    let capacity = data.shifts[shift].capacity.saturating_sub(route.load);
    for (from, before) in route.gaps.iter().enumerate() {
        let there = data.travel(matrix, before.place as usize, compiled.place);
        let begin = early.max(before.free).max(before.base + there);
        if begin > late {
            break;
        }
        let (mut price, mut freed) = (0, 0);
        for (to, after) in route.gaps.iter().enumerate().skip(from).take(MOST + 1) {
            if to > from {
                let node = &route.nodes[to - 1];
                if node.is_break() || !context.may_move(state, node.visit()) {
                    break;
                }
                let given = &data.visits[node.visit()];
                freed += given.demand;
                price += given.priority.saturating_mul(1 + i64::from(context.failures[node.visit()]));
            }
            if best.as_ref().is_some_and(|best| best.price <= price) {
                break;
            }
            let onward = data.travel(matrix, compiled.place, after.next_place as usize);
            let until = late.min(after.next_free.min(after.next_base - onward) - duration);
            if begin <= until && compiled.demand <= capacity.saturating_add(freed) {
                *best = Some(Room { shift, from, to, early: begin - offset, late: until - offset, price });
                break;
            }
        }
    }
}
