//! The gaps of one route that a role of a visit fits in.

use crate::state::State;
use crate::state::compiled::FAR;

/// A gap that a role fits in, and between which starts of the visit.
#[derive(Clone, Copy)]
pub(crate) struct Fit {
    pub(crate) gap: usize,
    /// Bounds of the start of the visit (not of the role).
    pub(crate) early: i64,
    pub(crate) late: i64,
    pub(crate) travel: i64,
}

/// Bounds of a visit's start: its own, and those that placed linked visits set.
pub(crate) fn start_bounds(state: &State<'_, '_>, visit: usize) -> (i64, i64) {
    let compiled = &state.data.visits[visit];
    let (mut early, mut late) = (compiled.early, compiled.late);
    for relation in &compiled.relations {
        let Some(position) = state.position(relation.partner, 0) else { continue };
        let node = &state.routes[state.at[relation.partner][0] as usize].nodes[position];
        if relation.max < FAR {
            early = early.max(node.early - relation.max);
        }
        if relation.min > -FAR {
            late = late.min(node.late - relation.min);
        }
    }
    (early, late)
}

/// Calls `found` with every gap of the route that the role fits in, given bounds of the visit's start.
#[inline]
pub(crate) fn fits(
    state: &State<'_, '_>,
    visit: usize,
    role: usize,
    shift: usize,
    (early, late): (i64, i64),
    mut found: impl FnMut(Fit),
) {
    let compiled = &state.data.visits[visit];
    let offset = compiled.offsets[role];
    let duration = compiled.durations[role];
    let (early, late) = (early + offset, late + offset);
    let matrix = state.data.shifts[shift].matrix;
    let route = &state.routes[shift];
    for (index, gap) in route.gaps.iter().enumerate() {
        if gap.free > late {
            break;
        }
        if gap.next_free < early + duration {
            continue;
        }
        let there = state.data.travel(matrix, gap.place, compiled.place);
        let begin = early.max(gap.free).max(gap.base + there);
        let onward = state.data.travel(matrix, compiled.place, gap.next_place);
        let until = late.min(gap.next_free.min(gap.next_base - onward) - duration);
        if begin > until {
            continue;
        }
        let saved = if route.stops == 0 { 0 } else { state.data.travel(matrix, gap.place, gap.next_place) };
        found(Fit { gap: index, early: begin - offset, late: until - offset, travel: there + onward - saved });
    }
}

/// Whether linked visits leave this shift's worker free for the visit.
pub(crate) fn worker_is_apart(state: &State<'_, '_>, visit: usize, shift: u32) -> bool {
    let relations = &state.data.visits[visit].relations;
    relations.is_empty() || state.partners_apart(visit, shift as usize)
}
