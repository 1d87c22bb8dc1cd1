//! A unit is added by those who keep the whole municipality.

use serde::Deserialize;
use tillit_domain::organisation::{PlanningRights, Provider, Unit, UnitKind};
use tillit_storage::{Batch, Expect, Filter};
use utoipa::ToSchema;

use super::structure::{UnitStructure, write};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::records;
use crate::words::org::OrgRefused;

/// A unit to add.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUnit {
    /// Name on screen.
    pub name: String,
    /// What it does.
    #[schema(value_type = String)]
    pub kind: UnitKind,
}

/// Adds a unit of the municipality's own; units of private providers come with an import.
///
/// # Errors
/// [`OrgRefused::NameTaken`], [`AppError::Invalid`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: NewUnit) -> Result<UnitStructure, AppError> {
    app.permit(session, UseCase::ChangeOrganisation, Scope::Municipality)?;
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.name, "name");
    fields.finish()?;
    let name = input.name.trim().to_owned();
    let units: Vec<Unit> = records(app.store.list(&Filter::default()).await?);
    if units.iter().any(|it| it.name.to_lowercase() == name.to_lowercase()) {
        return Err(AppError::refused(&OrgRefused::NameTaken, session.language));
    }
    let mut batch = Batch::new();
    let providers: Vec<Provider> = records(app.store.list(&Filter::default()).await?);
    let own = providers.into_iter().find(|it| !it.private);
    let provider = own.unwrap_or_else(|| {
        // The first unit of an empty database: the municipality itself gets a name that can be changed by import.
        let provider = Provider { id: app.new_id(), name: name.clone(), private: false };
        batch.put(&provider, None, Expect::New);
        provider
    });
    let unit = Unit {
        id: app.new_id(),
        name,
        kind: input.kind,
        provider: provider.id,
        rights: PlanningRights::default(),
        uses_ibic: false,
        closed_from: None,
    };
    batch.put(&unit, None, Expect::New);
    write(app, session, unit.id, batch).await
}
