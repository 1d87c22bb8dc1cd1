//! The gaps of one route that a role of a visit fits in.

use crate::state::State;
use crate::state::compiled::{CompiledVisit, FAR};

/// Routes longer than this are searched by halving for the first gap that is late enough.
const LONG: usize = 12;

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
    for relation in compiled.relations.iter().filter(|relation| state.is_placed(relation.partner)) {
        if relation.max < FAR {
            early = early.max(state.early[relation.partner] - relation.max);
        }
        if relation.min > -FAR {
            late = late.min(state.late[relation.partner] - relation.min);
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
    let data = state.data;
    let compiled = &data.visits[visit];
    let route = &state.routes[shift];
    if route.load.saturating_add(compiled.demand) > data.shifts[shift].capacity {
        return;
    }
    let offset = compiled.offsets[role];
    let duration = compiled.durations[role];
    let (early, late) = (early + offset, late + offset);
    let matrix = data.shifts[shift].matrix;
    let (to_here, from_here) = (data.travel_to(matrix, compiled.place), data.travel_from(matrix, compiled.place));
    // The later a gap, the later the bound of what follows it.
    let first =
        if route.gaps.len() > LONG { route.gaps.partition_point(|gap| gap.next_free < early + duration) } else { 0 };
    for (index, gap) in route.gaps.iter().enumerate().skip(first) {
        if gap.free > late {
            break;
        }
        if gap.next_free < early + duration {
            continue;
        }
        let there = i64::from(to_here[gap.place as usize]);
        let begin = early.max(gap.free).max(gap.base + there);
        let onward = i64::from(from_here[gap.next_place as usize]);
        let until = late.min(gap.next_free.min(gap.next_base - onward) - duration);
        if begin > until {
            continue;
        }
        found(Fit { gap: index, early: begin - offset, late: until - offset, travel: there + onward - gap.direct });
    }
}

/// The known leg between a visit and the one beside it.
pub(crate) struct Leg {
    /// Whether it leads from the stop before the gap to the visit, and not from the visit to the stop behind.
    pub(crate) is_before: bool,
    pub(crate) travel: i64,
    /// The least that the other leg can be.
    pub(crate) least: i64,
}

/// The fit of the only role of a visit in one gap of a route, given bounds of the visit's start and one of the two legs;
/// the load aside. `None` also when the detour has no chance. The travel times are slow to reach in a large problem:
/// what can be seen without them is looked at first.
#[inline]
pub(crate) fn fit_beside(
    state: &State<'_, '_>,
    visit: usize,
    (shift, index): (usize, usize),
    (early, late): (i64, i64),
    leg: Leg,
    has_chance: impl Fn(i64) -> bool,
) -> Option<Fit> {
    let data = state.data;
    let gap = state.routes[shift].gaps.get(index)?;
    let compiled = &data.visits[visit];
    let duration = compiled.durations[0];
    let (earliest, latest) = (early.max(gap.free), late.min(gap.next_free - duration));
    let reached = if leg.is_before { gap.base } else { gap.next_base - duration };
    let in_time = if leg.is_before { reached + leg.travel <= latest } else { reached - leg.travel >= earliest };
    if earliest > latest || !in_time || !has_chance(leg.travel + leg.least - gap.direct) {
        return None;
    }
    let matrix = data.shifts[shift].matrix;
    let (there, onward) = if leg.is_before {
        (leg.travel, i64::from(data.travel_from(matrix, compiled.place)[gap.next_place as usize]))
    } else {
        (i64::from(data.travel_to(matrix, compiled.place)[gap.place as usize]), leg.travel)
    };
    let begin = earliest.max(gap.base + there);
    let until = latest.min(gap.next_base - onward - duration);
    (begin <= until).then_some(Fit { gap: index, early: begin, late: until, travel: there + onward - gap.direct })
}

/// The fit of the only role of a visit on a shift with no stops and no breaks, given bounds of the visit's start.
pub(crate) fn fit_alone(state: &State<'_, '_>, visit: usize, shift: usize, (early, late): (i64, i64)) -> Option<Fit> {
    let data = state.data;
    let compiled = &data.visits[visit];
    let on = &data.shifts[shift];
    let there = data.travel(on.matrix, on.start_place, compiled.place);
    let onward = data.travel(on.matrix, compiled.place, on.end_place);
    let (begin, until) = (early.max(on.start + there), late.min(on.back_by - onward - compiled.durations[0]));
    let fits = begin <= until && compiled.demand <= on.capacity;
    fits.then_some(Fit { gap: 0, early: begin, late: until, travel: there + onward })
}

/// The fit as it is, and once for each later window of the visit that it could wait for, with the instant to wait for.
pub(crate) fn held(visit: &CompiledVisit, fit: Fit) -> impl Iterator<Item = (i64, Fit)> + use<'_> {
    let openings = visit.later.iter().map(|window| window.0);
    let waiting = openings.filter(move |&opening| fit.early < opening && opening <= fit.late);
    std::iter::once((-FAR, fit)).chain(waiting.map(move |opening| (opening, Fit { early: opening, ..fit })))
}

/// Whether linked visits leave this shift's worker free for the visit.
pub(crate) fn worker_is_apart(state: &State<'_, '_>, visit: usize, shift: u32) -> bool {
    let relations = &state.data.visits[visit].relations;
    relations.is_empty() || state.partners_apart(visit, shift as usize)
}
