//! Which visits of a day lie behind the one who decides: what has begun is not decided any more.

use std::collections::BTreeSet;

use jiff::civil::Date;
use tillit_domain::Id;
use tillit_domain::absence::WorkerAbsence;
use tillit_domain::time::instant;
use tillit_domain::visit::{PlannedState, PlannedVisit, Visit};

use crate::app::App;
use crate::error::AppError;
use crate::use_cases::day_as_it_goes::Told;
use crate::use_cases::plans::desk::Desk;

/// Visits that have begun. A clock alone begins no visit: those who should make it were there, or it was told.
#[derive(Debug, Clone)]
pub(crate) struct Behind(BTreeSet<Id<Visit>>);

impl Behind {
    /// Reads what has been told of the day, beside what was published.
    ///
    /// # Errors
    /// Those of the store.
    pub(crate) async fn read(app: &App, desk: &Desk, day: Date) -> Result<Self, AppError> {
        let now = app.now();
        let of_day: Vec<PlannedVisit> = desk.input.published.iter().filter(|it| it.visit.day == day).cloned().collect();
        let told = Told::read(app, day, &of_day).await?;
        let has_begun = |it: &&PlannedVisit| {
            let PlannedState::Staffed { start, .. } = it.state else { return false };
            let away = |worker| move |it: &WorkerAbsence| it.worker == worker && it.is_away_at(day, start);
            let there = |worker| !desk.input.worker_absences.iter().any(away(worker));
            let by_the_clock = instant(day, start) <= now && it.workers().into_iter().all(there);
            told.has_begun(it.visit.id) || (by_the_clock && !told.was_not_made(it.visit.id))
        };
        Ok(Self(of_day.iter().filter(has_begun).map(|it| it.visit.id).collect()))
    }

    /// Whether a visit lies behind.
    pub(crate) fn has(&self, visit: Id<Visit>) -> bool {
        self.0.contains(&visit)
    }
}
