//! What stays as it is: locked choices, visits that are not asked about, and where visits lay before.

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::plan::DraftVisit;
use tillit_domain::visit::{Placement, PlannedVisit, Visit};
use tillit_solver::Seconds;
use tillit_solver::problem::{Lock, Previous, ShiftIx};

use super::map::Meaning;
use crate::shifts::published_placement;

/// The lock of a visit: what a person has locked, or all of it when only other visits are asked about.
pub(super) fn of(draft: &DraftVisit, only: Option<&[Id<Visit>]>, meaning: &Meaning) -> Option<Lock> {
    let placement = draft.placement.as_ref()?;
    let stays = only.is_some_and(|only| !only.contains(&draft.visit.id));
    let (worker, time) = (draft.locks.worker || stays, draft.locks.time || stays);
    let shifts = if worker { shifts_of(placement, draft, meaning) } else { Vec::new() };
    let start = time.then(|| meaning.axis.clock(draft.visit.day, placement.start));
    (!shifts.is_empty() || start.is_some()).then_some(Lock { shifts, start })
}

/// Whether a visit that lies somewhere is to stay there: something of it is locked, or other visits are asked about.
pub(super) fn stays(draft: &DraftVisit, only: Option<&[Id<Visit>]>) -> bool {
    let asked = only.is_none_or(|only| only.contains(&draft.visit.id));
    draft.placement.is_some() && (draft.locks.worker || draft.locks.time || !asked)
}

/// Where a visit lay before: as published, else as the draft has it, which began as the base plan.
pub(super) fn previous(
    draft: &DraftVisit,
    published: &BTreeMap<Id<Visit>, &PlannedVisit>,
    meaning: &Meaning,
) -> Option<Previous> {
    let published = published.get(&draft.visit.id).copied().and_then(published_placement);
    let placement = published.or_else(|| draft.placement.clone())?;
    let shifts = shifts_of(&placement, draft, meaning);
    let start: Seconds = meaning.axis.clock(draft.visit.day, placement.start);
    (!shifts.is_empty()).then_some(Previous { shifts, start: Some(start) })
}

/// The shifts of a placement that the problem has, never more than the visit needs nor the same twice.
fn shifts_of(placement: &Placement, draft: &DraftVisit, meaning: &Meaning) -> Vec<ShiftIx> {
    let second = placement.second_shift.filter(|_| crate::staffing::second_part(&draft.visit).is_some());
    let mut shifts: Vec<ShiftIx> =
        [Some(placement.shift), second].into_iter().flatten().filter_map(|shift| meaning.shift(shift)).collect();
    shifts.dedup();
    shifts
}
