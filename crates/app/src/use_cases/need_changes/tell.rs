//! Tells the assessor that a need has changed, with what has been seen and what the person says (S-015).

use jiff::ToSpan;
use serde::Deserialize;
use tillit_domain::need_change::{Direction, GapEvidence, NeedChange, NeedChangeState};
use tillit_domain::person::Person;
use tillit_domain::{DayRange, Id, Minutes};
use tillit_followup::Asked;
use tillit_storage::{Batch, Expect, Filter};
use utoipa::ToSchema;

use super::list::{self, NeedChanges};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::{self, records};
use crate::use_cases::follow_up::fit_of;

/// A message.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNeedChange {
    /// `increased` or `decreased`.
    #[schema(value_type = String)]
    pub direction: Direction,
    /// What has been seen.
    pub observed: String,
    /// What the person says. Who cannot be asked has somebody who knows the person; that is told here, too.
    pub voice: String,
}

/// Sends it. What the figures say goes with it as the server knows it, never as the front says.
///
/// # Errors
/// [`tillit_domain::need_change::TellRefused`], [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    person: Id<Person>,
    input: NewNeedChange,
) -> Result<NeedChanges, AppError> {
    reach::person(app, session, UseCase::TellNeedChange, person).await?;
    let case = case(app, session, person, input).await?;
    let mut batch = Batch::new();
    batch.put(&case, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    list::run(app, session).await
}

/// The message as a case that can be written, with what the figures say.
///
/// # Errors
/// As [`run`].
pub(crate) async fn case(
    app: &App,
    session: &Session,
    person: Id<Person>,
    input: NewNeedChange,
) -> Result<NeedChange, AppError> {
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.observed, "observed");
    fields.says_something(&input.voice, "voice");
    fields.finish()?;
    let others: Vec<NeedChange> = records(app.store.list(&Filter::person(person)).await?);
    let case = NeedChange {
        id: app.new_id(),
        person,
        direction: input.direction,
        told_on: app.today(),
        told_by: session.display_name.clone(),
        observed: input.observed.trim().to_owned(),
        voice: input.voice.trim().to_owned(),
        evidence: evidence(app, person).await?,
        state: NeedChangeState::Open,
    };
    case.checked(&others).map_err(|refused| AppError::refused(&refused, session.language))
}

/// What the last three whole months say; none where no time was ordered.
pub(crate) async fn evidence(app: &App, person: Id<Person>) -> Result<Option<GapEvidence>, AppError> {
    let last = app.today().first_of_month().yesterday().map_err(AppError::internal)?;
    let from = last.first_of_month().saturating_sub(2.months());
    let asked = Asked { from, to: last, cut_off: app.now() };
    let found = fit_of(app, person, asked).await?;
    Ok(found.map(|(ordered, planned, performed, visits, unsure)| GapEvidence {
        days: DayRange::new(from, last),
        ordered: Minutes(ordered),
        planned: Minutes(planned),
        performed: Minutes(performed),
        visits,
        unsure,
    }))
}
