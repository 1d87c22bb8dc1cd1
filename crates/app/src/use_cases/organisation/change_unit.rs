//! A unit gets another name, or other rights to plan (S-038, S-143, S-159). What it was stays readable.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::organisation::{PlanningRights, PlansBy, Unit};
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;

use super::structure::{UnitStructure, write};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;

/// What a unit shall be.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitChange {
    /// The version that was read.
    pub expected_version: u32,
    /// Name on screen.
    pub name: String,
    /// Who plans.
    #[schema(value_type = String)]
    pub plans: PlansBy,
    /// Who may change how long a visit is.
    #[schema(value_type = String)]
    pub lengths: PlansBy,
    /// Who may publish; whoever did so far if left out.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub publishes: Option<PlansBy>,
    /// Days a temporary extension may last without a decision.
    pub extension_days_max: u8,
    /// Whether needs follow the IBIC areas.
    pub uses_ibic: bool,
}

/// Changes a unit from today on.
///
/// # Errors
/// [`AppError::Conflict`] with the unit as it is, [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, unit: Id<Unit>, input: UnitChange) -> Result<UnitStructure, AppError> {
    app.permit(session, UseCase::ChangeOrganisation, Scope::Unit(unit))?;
    let before = app.store.get::<Unit>(unit).await?.ok_or(AppError::NotFound)?;
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.name, "name");
    fields.check(input.extension_days_max > 0, "extension_days_max", Remedy::AtLeastOne);
    fields.finish()?;
    let rights = PlanningRights {
        plans: input.plans,
        lengths: input.lengths,
        publishes: input.publishes.unwrap_or(before.record.rights.publishes),
        extension_days_max: input.extension_days_max,
    };
    let name = input.name.trim().to_owned();
    let changed = Unit { name, rights, uses_ibic: input.uses_ibic, ..before.record };
    let mut batch = Batch::new();
    batch.put(&changed, None, Expect::Version(input.expected_version));
    write(app, session, unit, batch).await
}
