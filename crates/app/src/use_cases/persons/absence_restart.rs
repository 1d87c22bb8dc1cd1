//! A person comes home: care starts again in one step, and the visits that rested wait to be planned.

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::absence::PersonAbsence;
use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect, Versioned, VisitFilter};
use utoipa::ToSchema;

use super::absence::{AbsenceChanged, AbsenceView, cancelled_by, shown};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::{self, Reached};
use crate::use_cases::care::replan::change_published;

/// The day care starts again.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Restart {
    /// First day with visits again.
    pub first_day_back: Date,
    /// The version of the absence that was read; a later change by somebody else is then not overwritten.
    pub expected_version: Option<u32>,
}

/// Ends an absence the day before `first_day_back` and reopens the visits it had cancelled from then on.
///
/// # Errors
/// [`tillit_domain::absence::RestartRefused`], [`AppError::Conflict`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    absence: Id<PersonAbsence>,
    input: Restart,
) -> Result<AbsenceChanged, AppError> {
    let (before, reached) = found(app, session, absence).await?;
    expected(&before, input.expected_version)?;
    let ended = before.record.clone().restart(input.first_day_back);
    let ended = ended.map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&ended, None, Expect::Version(before.version));
    app.store.apply(batch, &app.actor(session)).await?;
    let days = DayRange { from: input.first_day_back.max(app.today()), to: before.record.period.to };
    let reopened = reopen(app, session, &before.record, days).await?;
    let reopened = shown(app, session, &reached, &reopened).await?;
    let now = app.store.get(absence).await?;
    Ok(AbsenceChanged { absence: now.as_ref().map(AbsenceView::from), resting: Vec::new(), reopened })
}

/// The absence, if the user may change it.
pub(super) async fn found(
    app: &App,
    session: &Session,
    id: Id<PersonAbsence>,
) -> Result<(Versioned<PersonAbsence>, Reached), AppError> {
    let Some(absence) = app.store.get::<PersonAbsence>(id).await? else {
        app.permit(session, UseCase::ChangeAbsence, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let reached = reach::person(app, session, UseCase::ChangeAbsence, absence.record.person).await?;
    Ok((absence, reached))
}

/// The version is the one that was read, if the user said which that was.
pub(super) fn expected(absence: &Versioned<PersonAbsence>, version: Option<u32>) -> Result<(), AppError> {
    if version.is_some_and(|version| version != absence.version) {
        let current = serde_json::to_value(AbsenceView::from(absence)).map_err(AppError::internal)?;
        return Err(AppError::Conflict { current: Some(current) });
    }
    Ok(())
}

/// Visits on these days that an absence had cancelled stand open again, with nobody on them.
pub(super) async fn reopen(
    app: &App,
    session: &Session,
    absence: &PersonAbsence,
    days: DayRange,
) -> Result<Vec<PlannedVisit>, AppError> {
    if days.to.is_some_and(|to| to < days.from) {
        return Ok(Vec::new());
    }
    let filter = VisitFilter { persons: Some(vec![absence.person]), days: Some(days), ..VisitFilter::default() };
    let by_absence = PlannedState::Cancelled { cause: cancelled_by(absence.cause) };
    let open_again = |planned: &PlannedVisit| (planned.state == by_absence).then_some(PlannedState::Unstaffed);
    change_published(app, session, &filter, open_again).await
}
