//! Facts as they were known at an instant, for follow-up: what was recorded later is left out (invariant 8).
//!
//! A caller that goes through many days reads them a run at a time; nothing here holds more than it is asked for.

use jiff::Timestamp;
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::shift::Shift;
use tillit_domain::visit::PlannedVisit;

use crate::error::StoreError;
use crate::load::seen;
use crate::registrations::{self, RegistrationFilter};
use crate::shifts::{self, ShiftFilter};
use crate::store::{Recorded, Store};
use crate::visits::{self, VisitFilter};

impl Store {
    /// All revisions of published visits that had been recorded by an instant, by visit and revision.
    ///
    /// The filter's keys are asked of each revision: one that moved a visit to another day is found on that day only.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn visit_revisions_known(
        &self,
        filter: &VisitFilter,
        at: Timestamp,
    ) -> Result<Vec<Recorded<PlannedVisit>>, StoreError> {
        let (condition, mut args) = filter.condition(self.db.dialect());
        args.push(at.into());
        let sql = format!(
            "{} WHERE {}{condition} AND v.recorded_at <= ${} ORDER BY v.id, v.revision",
            visits::COLUMNS,
            seen("v"),
            args.len()
        );
        let rows: Vec<visits::VisitRow> = self.db.rows(sql, args).await?;
        self.visits_with_contents(rows).await
    }

    /// Registrations that had been recorded by an instant, each with when it was, by start.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn registrations_known(
        &self,
        filter: &RegistrationFilter,
        at: Timestamp,
    ) -> Result<Vec<(Registration, Timestamp)>, StoreError> {
        let (condition, mut args) = filter.condition(self.db.dialect());
        args.push(at.into());
        let sql = format!(
            "SELECT v.id, v.visit, v.person, v.worker, v.start_at, v.stop_at, v.method, v.tasks, v.recorded_at \
             FROM registration v WHERE {}{condition} AND v.recorded_at <= ${} ORDER BY v.start_at, v.id",
            seen("v"),
            args.len()
        );
        let rows: Vec<registrations::RecordedRow> = self.db.rows(sql, args).await?;
        rows.into_iter().map(registrations::recorded).collect()
    }

    /// Corrections of registrations, by registration; those of registrations the filter finds. Whoever asks what was
    /// known looks at when each was made.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn corrections_of(&self, filter: &RegistrationFilter) -> Result<Vec<Correction>, StoreError> {
        let (condition, args) = filter.condition(self.db.dialect());
        let sql = format!(
            "SELECT c.body FROM correction c JOIN registration v ON v.id = c.registration \
             WHERE {}{condition} ORDER BY c.registration, c.recorded_at, c.id",
            seen("v")
        );
        let rows: Vec<(String,)> = self.db.rows(sql, args).await?;
        rows.iter()
            .map(|(body,)| serde_json::from_str(body).map_err(|e| StoreError::corrupt("correction", e.column())))
            .collect()
    }

    /// Shifts as they were known at an instant, by day, start and id.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn shifts_known(&self, filter: &ShiftFilter, at: Timestamp) -> Result<Vec<Shift>, StoreError> {
        let (condition, mut args) = filter.condition(self.db.dialect());
        args.push(at.into());
        let known = args.len();
        let sql = format!(
            "{} WHERE v.content IS NOT NULL AND v.recorded_at <= ${known} AND {} AND NOT EXISTS \
             (SELECT 1 FROM shift_version n WHERE n.id = v.id AND n.version > v.version AND n.recorded_at <= ${known} \
             AND {}){condition}",
            shifts::COLUMNS,
            seen("v"),
            seen("n")
        );
        let rows: Vec<shifts::ShiftRow> = self.db.rows(sql, args).await?;
        let mut shifts: Vec<Shift> =
            self.with_contents(rows).await?.into_iter().filter_map(|recorded| recorded.record).collect();
        shifts.sort_by_key(|shift| (shift.day, shift.start, shift.id));
        Ok(shifts)
    }
}
