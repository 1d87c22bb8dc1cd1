//! A team is no more. Its workers stay in the group, and the register still tells what it was.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::organisation::{Group, Team};
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;

use super::structure::{UnitStructure, write};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Which version was read.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamEnd {
    /// The version that was read.
    pub expected_version: u32,
}

/// Ends a team today.
///
/// # Errors
/// [`AppError::Conflict`] with the unit as it is, [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<Team>, input: TeamEnd) -> Result<UnitStructure, AppError> {
    let team = app.store.get::<Team>(id).await?.map(|it| it.record);
    let group = match &team {
        Some(team) => app.store.get::<Group>(team.group).await?.map(|it| it.record),
        None => None,
    };
    let scope = Scope::AnyOf(group.iter().map(|it| it.unit).collect());
    app.permit(session, UseCase::ChangeOrganisation, scope)?;
    let unit = group.ok_or(AppError::NotFound)?.unit;
    let mut batch = Batch::new();
    batch.end(id, Expect::Version(input.expected_version));
    write(app, session, unit, batch).await
}
