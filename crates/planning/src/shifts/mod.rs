//! Shifts of a run of days, and where visits lie on them before anybody has planned.

mod absence;
mod merge;
mod tours;

use tillit_domain::absence::WorkerAbsence;
use tillit_domain::base_plan::BasePlan;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::plan::{DraftVisit, Locks};
use tillit_domain::roster::Roster;
use tillit_domain::shift::Shift;
use tillit_domain::time::DayRange;
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
