//! Why one shift cannot take a visit as things stand.

use serde::{Deserialize, Serialize};

use super::ask::is_allowed;
use crate::insertion::fit::{fits, start_bounds};
use crate::problem::{Seconds, ShiftIx, VisitIx};
use crate::state::State;

/// Why a shift cannot take a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The shift is vacant and closed, or its breaks cannot satisfy the rule on rest.
    Closed,
    /// The shift's worker is not allowed to do the visit.
    NotAllowed,
    /// The visit is locked to other shifts.
    LockedElsewhere,
    /// The visit is locked to a start outside its own hard window, so no shift can take it.
    LockedOutsideWindow,
    /// The worker is the one a linked visit must not share.
    LinkedWorker {
        /// The linked visit.
        with: VisitIx,
    },
    /// The shift does not cover the visit's window; the window would have to open this much earlier or later.
    OutsideShift {
        /// How much earlier the window would have to open.
        earlier: Seconds,
        /// How much later it would have to close.
        later: Seconds,
    },
    /// The visit and the travel to it are longer than the shift.
    TooLong,
    /// There is room in the window, but not at the gap that linked visits demand.
    LinkedTime {
        /// The linked visits in the plan.
        with: Vec<VisitIx>,
    },
    /// Other stops are in the way.
    NoRoom {
        /// Each of these alone would make room by leaving. Empty when more than one has to go, or a break stands in
        /// the way.
        blocking: Vec<VisitIx>,
    },
    /// This shift could do its part, but no other worker is free at the same time.
    OnlyOneFree,
}

/// The kinds of [`Refusal`], for counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RefusalKind {
    /// See [`Refusal::Closed`].
    Closed,
    /// See [`Refusal::NotAllowed`].
    NotAllowed,
    /// See [`Refusal::LockedElsewhere`].
    LockedElsewhere,
    /// See [`Refusal::LockedOutsideWindow`].
    LockedOutsideWindow,
    /// See [`Refusal::LinkedWorker`].
    LinkedWorker,
    /// See [`Refusal::OutsideShift`].
    OutsideShift,
    /// See [`Refusal::TooLong`].
    TooLong,
    /// See [`Refusal::LinkedTime`].
    LinkedTime,
    /// See [`Refusal::NoRoom`].
    NoRoom,
    /// See [`Refusal::OnlyOneFree`].
    OnlyOneFree,
}

impl Refusal {
    /// The kind, without what it carries.
    pub fn kind(&self) -> RefusalKind {
        match self {
            Self::Closed => RefusalKind::Closed,
            Self::NotAllowed => RefusalKind::NotAllowed,
            Self::LockedElsewhere => RefusalKind::LockedElsewhere,
            Self::LockedOutsideWindow => RefusalKind::LockedOutsideWindow,
            Self::LinkedWorker { .. } => RefusalKind::LinkedWorker,
            Self::OutsideShift { .. } => RefusalKind::OutsideShift,
            Self::TooLong => RefusalKind::TooLong,
            Self::LinkedTime { .. } => RefusalKind::LinkedTime,
            Self::NoRoom { .. } => RefusalKind::NoRoom,
            Self::OnlyOneFree => RefusalKind::OnlyOneFree,
        }
    }
}

/// Why the shift cannot take the absent visit, in any of its roles; `None` when one role fits on its own, which for a
/// visit by one worker means that the shift can take it.
pub(super) fn refusal(state: &mut State<'_, '_>, visit: VisitIx, shift: ShiftIx) -> Option<Refusal> {
    let mut first = None;
    for role in 0..state.data.visits[visit.0].roles {
        // The first role's reason is the one to tell, unless the second role fits.
        let refusal = role_refusal(state, visit, role, shift)?;
        first.get_or_insert(refusal);
    }
    first
}

fn role_refusal(state: &mut State<'_, '_>, visit: VisitIx, role: usize, shift: ShiftIx) -> Option<Refusal> {
    let data = state.data;
    let compiled = &data.visits[visit.0];
    if !data.shifts[shift.0].usable {
        return Some(Refusal::Closed);
    }
    if !is_allowed(data.problem, visit, role, shift) {
        return Some(Refusal::NotAllowed);
    }
    if compiled.locked_shifts.len() == compiled.roles && !compiled.locked_shifts.contains(&(shift.0 as u32)) {
        return Some(Refusal::LockedElsewhere);
    }
    if compiled.early > compiled.late {
        return Some(Refusal::LockedOutsideWindow);
    }
    if let Some(with) = shared_worker(state, visit, shift) {
        return Some(Refusal::LinkedWorker { with });
    }
    if fits_within(state, visit, role, shift, start_bounds(state, visit.0)) {
        return None;
    }
    if let Some(refusal) = outside(state, visit, role, shift) {
        return Some(refusal);
    }
    if !compiled.relations.is_empty() && fits_within(state, visit, role, shift, (compiled.early, compiled.late)) {
        let partners = compiled.relations.iter().map(|relation| relation.partner);
        let with = partners.filter(|&partner| state.is_placed(partner)).map(VisitIx).collect();
        return Some(Refusal::LinkedTime { with });
    }
    Some(Refusal::NoRoom { blocking: blocking(state, visit, role, shift) })
}

fn shared_worker(state: &State<'_, '_>, visit: VisitIx, shift: ShiftIx) -> Option<VisitIx> {
    let relations = state.data.visits[visit.0].relations.iter().filter(|relation| relation.different_workers);
    relations.map(|relation| relation.partner).find_map(|partner| {
        let mut routes = state.at[partner].iter().map(|&route| route as usize);
        routes.any(|route| route < state.routes.len() && !state.apart(route, shift.0)).then_some(VisitIx(partner))
    })
}

/// Whether the role fits on the shift beside what is there, for a start within these bounds.
pub(super) fn fits_within(
    state: &State<'_, '_>,
    visit: VisitIx,
    role: usize,
    shift: ShiftIx,
    bounds: (i64, i64),
) -> bool {
    let mut found = false;
    fits(state, visit.0, role, shift.0, bounds, |_| found = true);
    found
}

/// Why not even an empty shift could take the role.
fn outside(state: &State<'_, '_>, visit: VisitIx, role: usize, shift: ShiftIx) -> Option<Refusal> {
    let compiled = &state.data.visits[visit.0];
    let on = &state.data.shifts[shift.0];
    let offset = compiled.offsets[role];
    let there = state.data.travel(on.matrix, on.start_place, compiled.place);
    let back = state.data.travel(on.matrix, compiled.place, on.end_place);
    let first = on.start + there - offset;
    let last = on.back_by - back - compiled.durations[role] - offset;
    if first > last {
        return Some(Refusal::TooLong);
    }
    let earlier = Seconds((compiled.early - last).max(0));
    let later = Seconds((first - compiled.late).max(0));
    (earlier.0 + later.0 > 0).then_some(Refusal::OutsideShift { earlier, later })
}

/// The stops that would make room by leaving, one at a time.
fn blocking(state: &mut State<'_, '_>, visit: VisitIx, role: usize, shift: ShiftIx) -> Vec<VisitIx> {
    let nodes = state.routes[shift.0].nodes.iter().filter(|node| !node.is_break());
    let stops: Vec<usize> = nodes.map(crate::state::Node::visit).collect();
    let mut blocking = Vec::new();
    for stop in stops {
        state.begin();
        if state.remove(stop) && fits_within(state, visit, role, shift, start_bounds(state, visit.0)) {
            blocking.push(VisitIx(stop));
        }
        state.roll_back();
    }
    blocking
}
