//! A person goes away: the absence is told, and published visits of those days rest.

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause};
use tillit_domain::person::Person;
use tillit_domain::visit::PlannedState;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect, Filter, Versioned, VisitFilter};
use utoipa::ToSchema;

use super::absence::{AbsenceChanged, AbsenceView, cancelled_by, shown};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach;
use crate::use_cases::care::replan::change_published;
use crate::words::care::{CareRefused, Remedy};

/// An absence to register.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAbsence {
    /// Why.
    #[schema(value_type = String)]
    pub cause: PersonAbsenceCause,
    /// First day away.
    pub from: Date,
    /// Last day away; none while it is not known.
    pub to: Option<Date>,
}

/// Registers an absence. Visits of those days that were published are cancelled; what was before today stays as it was.
///
/// # Errors
/// [`AppError::Invalid`], [`CareRefused::AlreadyAway`], and as told at `reach::person`.
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    person: Id<Person>,
    input: NewAbsence,
) -> Result<AbsenceChanged, AppError> {
    let reached = reach::person(app, session, UseCase::ChangeAbsence, person).await?;
    let mut fields = Fields::new(session.language);
    fields.check(input.to.is_none_or(|to| input.from <= to), "to", Remedy::EndAfterBeginning);
    fields.finish()?;
    let period = DayRange { from: input.from, to: input.to };
    let before = app.store.list::<PersonAbsence>(&Filter::person(person)).await?;
    if before.iter().any(|absence| absence.record.period.overlaps(period)) {
        return Err(AppError::refused(&CareRefused::AlreadyAway, session.language));
    }
    let today = app.today();
    let absence = PersonAbsence { id: app.new_id(), person, cause: input.cause, period, told_on: today };
    let mut batch = Batch::new();
    batch.put(&absence, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    let days = DayRange { from: period.from.max(today), to: period.to };
    let resting = rest(app, session, &absence, days).await?;
    let resting = shown(app, session, &reached, &resting).await?;
    let absence = Versioned { record: absence, version: 1, external_id: None };
    Ok(AbsenceChanged { absence: Some(AbsenceView::from(&absence)), resting, reopened: Vec::new() })
}

async fn rest(
    app: &App,
    session: &Session,
    absence: &PersonAbsence,
    days: DayRange,
) -> Result<Vec<tillit_domain::visit::PlannedVisit>, AppError> {
    if days.to.is_some_and(|to| to < days.from) {
        return Ok(Vec::new());
    }
    let filter = VisitFilter { persons: Some(vec![absence.person]), days: Some(days), ..VisitFilter::default() };
    let cause = cancelled_by(absence.cause);
    change_published(app, session, &filter, |planned| match planned.state {
        PlannedState::Cancelled { .. } => None,
        PlannedState::Staffed { .. } | PlannedState::Unstaffed => Some(PlannedState::Cancelled { cause }),
    })
    .await
}
