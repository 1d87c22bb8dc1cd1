//! The municipality's units and groups by name, with how each unit is steered today.

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::organisation::{Group, Provider, Unit, UnitKind};
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, steering_on};
use tillit_storage::Filter;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::shared::Named;

/// The municipality as every front needs it to find its way.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Organisation {
    /// Name of the municipality.
    pub municipality: String,
    /// The day it is.
    pub today: Date,
    /// Units by name.
    pub units: Vec<UnitView>,
}

/// A unit with its groups.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnitView {
    /// Identifier.
    pub id: Uuid,
    /// Name on screen.
    pub name: String,
    /// What it does.
    #[schema(value_type = String)]
    pub kind: UnitKind,
    /// How it is steered today; none before the first decision.
    pub steering: Option<SteeringView>,
    /// Groups by name.
    pub groups: Vec<Named>,
}

/// How a unit is steered.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SteeringView {
    /// The mode.
    #[schema(value_type = String)]
    pub mode: SteeringMode,
    /// How performed care becomes known.
    #[schema(value_type = String)]
    pub policy: RegistrationPolicy,
    /// Since when.
    pub from: Date,
}

/// Reads the organisation.
///
/// # Errors
/// [`AppError::NotAllowed`] for a user without any role.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session) -> Result<Organisation, AppError> {
    app.permit(session, UseCase::ReadOrganisation, Scope::Municipality)?;
    let today = app.today();
    let all = Filter::default();
    let units = app.store.list_where::<Unit>(|it| !it.is_closed_on(today)).await?;
    let groups = app.store.list::<Group>(&all).await?.into_iter().map(|it| it.record);
    let groups: Vec<Group> = groups.filter(|group| !group.is_closed_on(today)).collect();
    let decisions: Vec<SteeringDecision> =
        app.store.list::<SteeringDecision>(&all).await?.into_iter().map(|it| it.record).collect();
    let mut units: Vec<UnitView> = units
        .into_iter()
        .map(|unit| view(&unit.record, &groups, steering_on(&decisions, unit.record.id, today)))
        .collect();
    units.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Organisation { municipality: municipality(app).await?, today, units })
}

fn view(unit: &Unit, groups: &[Group], steering: Option<&SteeringDecision>) -> UnitView {
    let mut groups: Vec<Named> = groups.iter().filter(|group| group.unit == unit.id).map(Named::from).collect();
    groups.sort_by(|a, b| a.name.cmp(&b.name));
    UnitView {
        id: unit.id.uuid(),
        name: unit.name.clone(),
        kind: unit.kind,
        steering: steering.map(|decision| SteeringView {
            mode: decision.mode,
            policy: decision.policy,
            from: decision.from,
        }),
        groups,
    }
}

/// The name that was set, or that of the municipality's own provider.
pub(crate) async fn municipality(app: &App) -> Result<String, AppError> {
    if let Some(name) = &app.settings.municipality {
        return Ok(name.clone());
    }
    let providers = app.store.list::<Provider>(&Filter::default()).await?;
    Ok(providers.into_iter().find(|it| !it.record.private).map_or_else(|| "Tillit".to_owned(), |it| it.record.name))
}
