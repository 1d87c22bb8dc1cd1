//! A team of a group is added, named, and gets its workers (S-035, S-036).

use std::collections::BTreeSet;

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::organisation::{Group, Team};
use tillit_domain::worker::Worker;
use tillit_storage::{Batch, Expect, Filter};
use utoipa::ToSchema;
use uuid::Uuid;

use super::structure::{UnitStructure, write};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::records;
use crate::words::care::Remedy;
use crate::words::org::OrgRefused;

/// What a team shall be.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamChange {
    /// The team and the version that was read; none adds one.
    pub team: Option<TeamRead>,
    /// Name on screen.
    pub name: String,
    /// Its workers, of the group; none leaves them as they are.
    pub workers: Option<Vec<Uuid>>,
}

/// A team as it was read.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamRead {
    /// The team.
    pub id: Uuid,
    /// The version that was read.
    pub version: u32,
}

/// Adds or changes a team.
///
/// # Errors
/// [`OrgRefused`], [`AppError::Conflict`] with the unit as it is, [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, of: Id<Group>, input: TeamChange) -> Result<UnitStructure, AppError> {
    let group = app.store.get::<Group>(of).await?.map(|it| it.record);
    let scope = Scope::AnyOf(group.iter().map(|it| it.unit).collect());
    let permit = app.permit(session, UseCase::ChangeOrganisation, scope)?;
    let (group, today) = (group.ok_or(AppError::NotFound)?, app.today());
    if group.is_closed_on(today) {
        return Err(AppError::refused(&OrgRefused::GroupClosed, session.language));
    }
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.name, "name");
    let workers: Option<BTreeSet<Id<Worker>>> = input.workers.map(|ids| ids.into_iter().map(Id::from_uuid).collect());
    if let Some(chosen) = &workers {
        let known: Vec<Worker> = records(app.store.list(&Filter::default()).await?);
        let own = |id: &Id<Worker>| known.iter().any(|it| it.id == *id && it.group_on(today) == Some(of));
        fields.check(chosen.iter().all(own), "workers", Remedy::ChooseFromList);
        permit.saw_workers(chosen.iter().copied());
    }
    fields.finish()?;
    let teams: Vec<Team> = records(app.store.list(&Filter::group(of)).await?);
    let (name, id) = (input.name.trim().to_owned(), input.team.map(|it| Id::<Team>::from_uuid(it.id)));
    if teams.iter().any(|it| Some(it.id) != id && it.name.to_lowercase() == name.to_lowercase()) {
        return Err(AppError::refused(&OrgRefused::NameTaken, session.language));
    }
    let before = teams.into_iter().find(|it| Some(it.id) == id);
    if id.is_some() && before.is_none() {
        return Err(AppError::NotFound);
    }
    let stay = before.map(|it| it.workers).unwrap_or_default();
    let workers = workers.map_or(stay, |chosen| chosen.into_iter().collect());
    let team = Team { id: id.unwrap_or_else(|| app.new_id()), name, group: of, workers };
    let mut batch = Batch::new();
    batch.put(&team, None, input.team.map_or(Expect::New, |it| Expect::Version(it.version)));
    write(app, session, group.unit, batch).await
}
