//! A unit is to be steered in another way from a day on: who decided, and how the unions were consulted (S-042).

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, UnionConsultation};
use tillit_storage::{Batch, Expect, StoreError};
use utoipa::ToSchema;

use super::list::{ConsultationShape, UnitSteering, read};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;

/// A decision to record.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSteering {
    /// The version of the unit's list that was read.
    pub expected_version: u32,
    /// First day; it holds until the next decision.
    pub from: Date,
    /// The mode.
    #[schema(value_type = String)]
    pub mode: SteeringMode,
    /// How performed care becomes known.
    #[schema(value_type = String)]
    pub policy: RegistrationPolicy,
    /// Who decided: a name or a board.
    pub decided_by: String,
    /// When it was decided; not in the future.
    pub decided_on: Date,
    /// How the unions were consulted beforehand.
    pub consultation: ConsultationShape,
}

/// Records a steering decision.
///
/// # Errors
/// [`tillit_domain::steering::SteeringRefused`], [`AppError::Conflict`] with the list as it is, [`AppError::Invalid`],
/// [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, unit: Id<Unit>, input: NewSteering) -> Result<UnitSteering, AppError> {
    app.permit(session, UseCase::DecideSteering, Scope::Unit(unit))?;
    let before = read(app, unit).await?;
    if before.version != input.expected_version {
        return Err(conflict(&before)?);
    }
    let (today, mut fields) = (app.today(), Fields::new(session.language));
    fields.check(input.decided_on <= today, "decided_on", Remedy::NotAfter(today));
    // A day that has passed was steered as it was, whenever somebody gets round to writing the decision down.
    fields.check(today <= input.from, "from", Remedy::NotBefore(today));
    fields.finish()?;
    let decision = SteeringDecision {
        // It follows from the list's version, so that two who decide at once meet on it.
        id: Id::derived("steering", &[&unit.to_string(), &(before.version + 1).to_string()]),
        unit,
        from: input.from,
        mode: input.mode,
        policy: input.policy,
        decided_by: input.decided_by.trim().to_owned(),
        decided_on: input.decided_on,
        consultation: UnionConsultation {
            held_on: input.consultation.held_on,
            account: input.consultation.account.trim().to_owned(),
        },
    };
    let decision = decision.checked().map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&decision, None, Expect::New);
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => read(app, unit).await,
        Err(StoreError::Conflict { .. }) => Err(conflict(&read(app, unit).await?)?),
        Err(error) => Err(error.into()),
    }
}

fn conflict(now: &UnitSteering) -> Result<AppError, AppError> {
    Ok(AppError::Conflict { current: Some(serde_json::to_value(now).map_err(AppError::internal)?) })
}
