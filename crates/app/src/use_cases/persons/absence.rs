//! Absences of a person as answers show them, and the visits that rest meanwhile.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause};
use tillit_domain::visit::{CancelCause, PlannedVisit};
use tillit_storage::Versioned;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::order_view::Catalogue;
use crate::use_cases::care::reach::Reached;
use crate::use_cases::care::visit_view::PlannedVisitView;

/// An absence.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AbsenceView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when it is changed.
    pub version: u32,
    /// Why.
    #[schema(value_type = String)]
    pub cause: PersonAbsenceCause,
    /// First day away.
    pub from: Date,
    /// Last day away; none while it is not known.
    pub to: Option<Date>,
    /// When it was told.
    pub told_on: Date,
}

/// An absence and what it did to published visits.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AbsenceChanged {
    /// The absence; none if it was taken back.
    pub absence: Option<AbsenceView>,
    /// Visits that rest now: cancelled with the absence as cause.
    pub resting: Vec<PlannedVisitView>,
    /// Visits that shall be made again and wait for somebody to be planned on them.
    pub reopened: Vec<PlannedVisitView>,
}

impl From<&Versioned<PersonAbsence>> for AbsenceView {
    fn from(absence: &Versioned<PersonAbsence>) -> Self {
        let PersonAbsence { id, cause, period, told_on, .. } = absence.record;
        Self { id: id.uuid(), version: absence.version, cause, from: period.from, to: period.to, told_on }
    }
}

/// Why visits during an absence are not made.
pub(super) const fn cancelled_by(cause: PersonAbsenceCause) -> CancelCause {
    match cause {
        PersonAbsenceCause::Hospital => CancelCause::Hospital,
        PersonAbsenceCause::ShortTermHome | PersonAbsenceCause::Away => CancelCause::Away,
        PersonAbsenceCause::Declined => CancelCause::Declined,
    }
}

/// Changed visits as the user may see them; nobody is on them.
pub(super) async fn shown(
    app: &App,
    session: &Session,
    reached: &Reached,
    visits: &[PlannedVisit],
) -> Result<Vec<PlannedVisitView>, AppError> {
    if visits.is_empty() {
        return Ok(Vec::new());
    }
    let catalogue = Catalogue::read(app).await?;
    let show =
        |planned| PlannedVisitView::of(planned, reached.named(session), &catalogue, &HashMap::new(), &reached.permit);
    Ok(visits.iter().filter_map(show).collect())
}
