//! A unit's steering decisions, the newest first.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, steering_on};
use tillit_storage::Filter;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::records;
use crate::use_cases::shared::Named;

/// How a unit is steered, and was.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnitSteering {
    /// The unit.
    pub unit: Named,
    /// Version of the list, to be given back when a decision is added.
    pub version: u32,
    /// Decisions, the one that begins last on top.
    pub decisions: Vec<SteeringDecisionView>,
}

/// A decision about steering.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SteeringDecisionView {
    /// Identifier.
    pub id: Uuid,
    /// First day.
    pub from: Date,
    /// Whether it is the one that holds today.
    pub now: bool,
    /// The mode.
    #[schema(value_type = String)]
    pub mode: SteeringMode,
    /// How performed care becomes known.
    #[schema(value_type = String)]
    pub policy: RegistrationPolicy,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_on: Date,
    /// How the unions were consulted.
    pub consultation: ConsultationShape,
}

/// How the unions were consulted.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsultationShape {
    /// The day.
    pub held_on: Date,
    /// In what form and with what outcome.
    pub account: String,
}

/// Lists a unit's decisions.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, unit: Id<Unit>) -> Result<UnitSteering, AppError> {
    app.permit(session, UseCase::ReadSteering, Scope::Unit(unit))?;
    read(app, unit).await
}

/// A unit's decisions as they are shown.
pub(super) async fn read(app: &App, unit: Id<Unit>) -> Result<UnitSteering, AppError> {
    let named = app.store.get::<Unit>(unit).await?.ok_or(AppError::NotFound)?.record;
    let mut decisions: Vec<SteeringDecision> = records(app.store.list(&Filter::unit(unit)).await?);
    let now = steering_on(&decisions, unit, app.today()).map(|it| it.id);
    decisions.sort_by_key(|it| std::cmp::Reverse((it.from, it.decided_on, it.id)));
    let view = |it: SteeringDecision| SteeringDecisionView {
        id: it.id.uuid(),
        from: it.from,
        now: Some(it.id) == now,
        mode: it.mode,
        policy: it.policy,
        decided_by: it.decided_by,
        decided_on: it.decided_on,
        consultation: ConsultationShape { held_on: it.consultation.held_on, account: it.consultation.account },
    };
    let version = u32::try_from(decisions.len()).map_err(AppError::internal)?;
    Ok(UnitSteering { unit: Named::from(&named), version, decisions: decisions.into_iter().map(view).collect() })
}
