//! Shifts of a run of days, and where visits lie on them before anybody has planned.

mod absence;
mod merge;
mod tours;

use std::collections::BTreeMap;

use tillit_domain::absence::WorkerAbsence;
use tillit_domain::base_plan::BasePlan;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::plan::{DraftVisit, Locks};
use tillit_domain::roster::Roster;
use tillit_domain::shift::Shift;
use tillit_domain::time::{DayRange, TimeOfDay};
use tillit_domain::visit::{Placement, PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;

pub use absence::may_work;
pub use tours::starting_placements;

/// Everything that says who is at work when.
#[derive(Debug, Clone, Copy)]
pub struct ShiftSources<'a> {
    /// Rosters, of any length.
    pub rosters: &'a [Roster],
    /// Shifts that are stored already; they win over the roster.
    pub stored: &'a [Shift],
    /// Base plans, so that a shift is put on that day's tour.
    pub base_plans: &'a [BasePlan],
    /// Workers; who is not employed that day leaves the shift vacant.
    pub workers: &'a [Worker],
    /// Absences of workers.
    pub absences: &'a [WorkerAbsence],
}

impl ShiftSources<'_> {
    /// The shifts of all rosters and all stored ones on these days, in order of day, start and id.
    ///
    /// A shift whose worker is away or not employed that day is vacant. Stored shifts are not written over: the
    /// vacancy is only in what is returned, and a restart gives the shift back.
    #[must_use]
    pub fn on(&self, days: DayRange) -> Vec<Shift> {
        let mut shifts = merge::rostered_and_stored(self.rosters, self.stored, days);
        for shift in &mut shifts {
            tours::put_on_todays_tour(shift, self.base_plans);
            shift.worker = shift.worker.filter(|&worker| may_work(worker, shift.day, self.workers, self.absences));
        }
        shifts.sort_by_key(|shift| (shift.day, shift.start, shift.id));
        shifts
    }

    /// As [`Self::on`], for one group only.
    #[must_use]
    pub fn of_group(&self, group: Id<Group>, days: DayRange) -> Vec<Shift> {
        let mut shifts = self.on(days);
        shifts.retain(|shift| shift.group == group);
        shifts
    }
}

/// A fresh draft: each visit where the base plan has it, the rest in the tray, nothing locked.
#[must_use]
pub fn fresh_draft(visits: Vec<Visit>, shifts: &[Shift], base_plans: &[BasePlan]) -> Vec<DraftVisit> {
    let placements = starting_placements(&visits, shifts, base_plans);
    visits
        .into_iter()
        .map(|visit| DraftVisit {
            placement: placements.get(&visit.id).cloned(),
            visit,
            locks: Locks::default(),
            revision: 1,
        })
        .collect()
}

/// A draft of visits that come into days which are laid already: each where the base plan has it, unless another visit has got
/// that place meanwhile. Then it waits in the tray, so that what comes in lies on top of nothing.
#[must_use]
pub fn draft_among(
    visits: Vec<Visit>,
    shifts: &[Shift],
    base_plans: &[BasePlan],
    laid: &[DraftVisit],
) -> Vec<DraftVisit> {
    let mut taken: BTreeMap<Id<Shift>, Vec<(TimeOfDay, TimeOfDay)>> = BTreeMap::new();
    for draft in laid {
        for (shift, span) in draft.placement.iter().flat_map(|it| spans(&draft.visit, it)) {
            taken.entry(shift).or_default().push(span);
        }
    }
    let is_free = |(shift, (from, to)): (Id<Shift>, (TimeOfDay, TimeOfDay))| {
        taken.get(&shift).is_none_or(|spans| spans.iter().all(|&(start, end)| to <= start || end <= from))
    };
    let mut draft = fresh_draft(visits, shifts, base_plans);
    for coming in &mut draft {
        coming.placement = coming.placement.take().filter(|it| spans(&coming.visit, it).all(is_free));
    }
    draft
}

/// From when to when a visit takes each of its shifts.
fn spans(visit: &Visit, placement: &Placement) -> impl Iterator<Item = (Id<Shift>, (TimeOfDay, TimeOfDay))> + use<> {
    let span = (placement.start, placement.start.plus(visit.planned.seconds()));
    std::iter::once(placement.shift).chain(placement.second_shift).map(move |shift| (shift, span))
}

/// Where published visits lie; those without anyone or without a shift have no place.
#[must_use]
pub fn published_placement(published: &PlannedVisit) -> Option<Placement> {
    match published.state {
        PlannedState::Staffed { start, shift: Some(shift), second_shift, .. } => {
            Some(Placement { shift, start, second_shift })
        }
        PlannedState::Staffed { .. } | PlannedState::Unstaffed | PlannedState::Cancelled { .. } => None,
    }
}
