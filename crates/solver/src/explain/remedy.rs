//! What would make room for a visit left out.

use serde::{Deserialize, Serialize};

use super::ask::{NEARBY_SECONDS, is_allowed};
use super::refusal::{Refusal, fits_within};
use crate::insertion::fit::{fits, start_bounds};
use crate::problem::{LinkIx, Seconds, ShiftIx, VisitIx, WorkerIx};
use crate::state::State;

/// One change that alone would make a visit possible. For a visit by two it makes this shift's part possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Remedy {
    /// Nothing has to change: the visit fits here, and was left out because the search had not found it or because all
    /// else would cost more.
    FitsNow {
        /// The shift.
        shift: ShiftIx,
    },
    /// Open the hard window earlier or close it later; one of the two is zero.
    WidenWindow {
        /// The shift.
        shift: ShiftIx,
        /// How much earlier.
        earlier: Seconds,
        /// How much later.
        later: Seconds,
    },
    /// Take another visit away from the shift.
    RemoveVisit {
        /// The shift.
        shift: ShiftIx,
        /// The visit in the way.
        visit: VisitIx,
    },
    /// Allow this worker, who has room.
    AllowWorker {
        /// The shift.
        shift: ShiftIx,
        /// Who works it.
        worker: WorkerIx,
    },
    /// Staff or open this vacant shift, which has room.
    OpenShift {
        /// The shift.
        shift: ShiftIx,
    },
    /// Release the visit's lock; this shift has room, or no shift can have any while the lock stands.
    ReleaseLock {
        /// The shift.
        shift: ShiftIx,
    },
    /// Loosen a link; this shift has room.
    LoosenLink {
        /// The shift.
        shift: ShiftIx,
        /// The link.
        link: LinkIx,
    },
    /// Find a second worker at the same time as this shift, which has room.
    AddSecondWorker {
        /// The shift.
        shift: ShiftIx,
    },
}

impl Remedy {
    /// How far-reaching it is: the order in which people would try. Widening by more is further down.
    pub(super) fn effort(&self) -> (u8, i64) {
        match self {
            Self::FitsNow { .. } => (0, 0),
            Self::WidenWindow { earlier, later, .. } => (1, earlier.0 + later.0),
            Self::ReleaseLock { .. } => (2, 0),
            Self::LoosenLink { .. } => (3, 0),
            Self::AddSecondWorker { .. } => (4, 0),
            Self::OpenShift { .. } => (5, 0),
            Self::AllowWorker { .. } => (6, 0),
            Self::RemoveVisit { .. } => (7, 0),
        }
    }
}

/// Every single change on this shift that would let it take the visit, given why it does not.
pub(super) fn remedies(state: &State<'_, '_>, visit: VisitIx, shift: ShiftIx, refusal: &Refusal) -> Vec<Remedy> {
    let data = state.data;
    let roles = 0..data.visits[visit.0].roles;
    let bounds = start_bounds(state, visit.0);
    let has_room = || roles.clone().any(|role| fits_within(state, visit, role, shift, bounds));
    let when_room = |remedy: Remedy| if has_room() { vec![remedy] } else { Vec::new() };
    match refusal {
        Refusal::Closed => when_room(Remedy::OpenShift { shift }),
        Refusal::NotAllowed => match data.problem.shifts[shift.0].worker {
            Some(worker) => when_room(Remedy::AllowWorker { shift, worker }),
            None => Vec::new(),
        },
        Refusal::LockedElsewhere => when_room(Remedy::ReleaseLock { shift }),
        Refusal::LockedOutsideWindow => vec![Remedy::ReleaseLock { shift }],
        Refusal::LinkedWorker { with } => links_to(state, visit, std::slice::from_ref(with))
            .filter(|_| has_room())
            .map(|link| Remedy::LoosenLink { shift, link })
            .collect(),
        Refusal::LinkedTime { with } => {
            links_to(state, visit, with).map(|link| Remedy::LoosenLink { shift, link }).collect()
        }
        Refusal::OutsideShift { .. } => widen(state, visit, shift).into_iter().collect(),
        Refusal::TooLong => Vec::new(),
        Refusal::NoRoom { blocking } => {
            let removals = blocking.iter().map(|&visit| Remedy::RemoveVisit { shift, visit });
            widen(state, visit, shift).into_iter().chain(removals).collect()
        }
        Refusal::OnlyOneFree => vec![Remedy::AddSecondWorker { shift }],
    }
}

fn links_to<'a>(state: &'a State<'_, '_>, visit: VisitIx, others: &'a [VisitIx]) -> impl Iterator<Item = LinkIx> + 'a {
    let links = state.data.problem.links.iter().enumerate();
    links
        .filter(move |(_, link)| {
            (link.before == visit && others.contains(&link.after))
                || (link.after == visit && others.contains(&link.before))
        })
        .map(|(index, _)| LinkIx(index))
}

/// The least widening of the hard window that lets the shift take the visit.
fn widen(state: &State<'_, '_>, visit: VisitIx, shift: ShiftIx) -> Option<Remedy> {
    let compiled = &state.data.visits[visit.0];
    let wide = (compiled.early - NEARBY_SECONDS, compiled.late + NEARBY_SECONDS);
    let mut least: Option<(i64, i64)> = None;
    for role in (0..compiled.roles).filter(|&role| is_allowed(state.data.problem, visit, role, shift)) {
        fits(state, visit.0, role, shift.0, wide, |fit| {
            let change = ((compiled.early - fit.late).max(0), (fit.early - compiled.late).max(0));
            if change.0 + change.1 > 0 && least.is_none_or(|least| change.0 + change.1 < least.0 + least.1) {
                least = Some(change);
            }
        });
    }
    least.map(|(earlier, later)| Remedy::WidenWindow { shift, earlier: Seconds(earlier), later: Seconds(later) })
}
