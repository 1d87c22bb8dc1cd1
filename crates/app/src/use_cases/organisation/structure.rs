//! A unit with its groups and teams, who may do what with the plan, and how that has changed.

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::organisation::{Group, PlansBy, Team, Unit, UnitKind};
use tillit_domain::time::day_of;
use tillit_domain::worker::Worker;
use tillit_storage::{Filter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::permit::would_allow;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection::worker_name;
use crate::use_cases::care::reach::records;
use crate::use_cases::shared::Named;

/// A unit as those who lead it see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnitStructure {
    /// The unit.
    pub unit: Named,
    /// Version, to be given back when it is changed.
    pub version: u32,
    /// What it does.
    #[schema(value_type = String)]
    pub kind: UnitKind,
    /// Who may do what with the plan.
    pub rights: RightsShape,
    /// Whether needs follow the IBIC areas.
    pub uses_ibic: bool,
    /// First day it is no more.
    pub closed_from: Option<Date>,
    /// Whether the user may change it.
    pub may_change: bool,
    /// Whether the user may decide how it is steered.
    pub may_decide: bool,
    /// Groups by name, closed ones last.
    pub groups: Vec<GroupView>,
    /// What has been changed, newest first.
    pub history: Vec<RightsSince>,
}

/// Who may do what with a unit's plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct RightsShape {
    /// Who plans.
    #[schema(value_type = String)]
    pub plans: PlansBy,
    /// Who may change how long a visit is.
    #[schema(value_type = String)]
    pub lengths: PlansBy,
    /// Who may publish.
    #[schema(value_type = String)]
    pub publishes: PlansBy,
    /// Days a temporary extension may last without a decision.
    pub extension_days_max: u8,
}

/// What a unit was from a day on.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RightsSince {
    /// The day it was changed.
    pub on: Date,
    /// By whom: a user's name.
    pub by: String,
    /// What it was called.
    pub name: String,
    /// The rights.
    pub rights: RightsShape,
    /// Whether needs followed the IBIC areas.
    pub uses_ibic: bool,
}

/// A group.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when it is changed.
    pub version: u32,
    /// Name on screen.
    pub name: String,
    /// Postal codes of its area.
    pub postal_codes: Vec<String>,
    /// First day it is no more.
    pub closed_from: Option<Date>,
    /// Teams by name.
    pub teams: Vec<TeamView>,
}

/// A team.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TeamView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when it is changed.
    pub version: u32,
    /// Name on screen.
    pub name: String,
    /// Its workers; none for who may not read the unit's workers.
    pub workers: Option<Vec<Named>>,
}

/// Reads a unit.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::NotAllowed`] for a user without any role.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, unit: Id<Unit>) -> Result<UnitStructure, AppError> {
    app.permit(session, UseCase::ReadOrganisation, Scope::Municipality)?;
    read(app, session, unit).await
}

/// A unit as it is shown; the caller has a permit.
pub(super) async fn read(app: &App, session: &Session, id: Id<Unit>) -> Result<UnitStructure, AppError> {
    let unit = app.store.get::<Unit>(id).await?.ok_or(AppError::NotFound)?;
    let scope = Scope::Unit(id);
    let may = |use_case| would_allow(&session.roles, use_case, &scope).is_ok();
    let workers = if may(UseCase::ReadWorkers) { Some(Names::read(app, session, id).await?) } else { None };
    let today = app.today();
    let mut groups = app.store.list::<Group>(&Filter::unit(id)).await?;
    groups.sort_by_key(|it| (it.record.is_closed_on(today), it.record.name.to_lowercase()));
    let teams = app.store.list::<Team>(&Filter::default()).await?;
    let history = app.store.history::<Unit>(id).await?;
    let since = history.into_iter().rev().filter_map(|it| {
        let unit = it.record?;
        let (rights, on) = (RightsShape::of(&unit), day_of(it.at));
        Some(RightsSince { on, by: it.by, rights, uses_ibic: unit.uses_ibic, name: unit.name })
    });
    Ok(UnitStructure {
        unit: Named::from(&unit.record),
        version: unit.version,
        kind: unit.record.kind,
        rights: RightsShape::of(&unit.record),
        uses_ibic: unit.record.uses_ibic,
        closed_from: unit.record.closed_from,
        may_change: may(UseCase::ChangeOrganisation),
        may_decide: may(UseCase::DecideSteering),
        groups: groups.iter().map(|group| group_view(group, &teams, workers.as_ref())).collect(),
        history: since.collect(),
    })
}

impl RightsShape {
    const fn of(unit: &Unit) -> Self {
        let rights = unit.rights;
        Self {
            plans: rights.plans,
            lengths: rights.lengths,
            publishes: rights.publishes,
            extension_days_max: rights.extension_days_max,
        }
    }
}

/// Names of workers that the user may see.
struct Names {
    workers: Vec<(Id<Worker>, String)>,
}

impl Names {
    async fn read(app: &App, session: &Session, unit: Id<Unit>) -> Result<Self, AppError> {
        let permit = app.permit(session, UseCase::ReadWorkers, Scope::Unit(unit))?;
        let named = |it: Worker| (it.id, worker_name(session, &it, Some(unit)));
        let workers: Vec<Worker> = records(app.store.list(&Filter::default()).await?);
        let groups: Vec<Group> = records(app.store.list(&Filter::unit(unit)).await?);
        let today = app.today();
        let own = |it: &Worker| it.group_on(today).is_some_and(|group| groups.iter().any(|own| own.id == group));
        let workers: Vec<_> = workers.into_iter().filter(own).map(named).collect();
        permit.saw_workers(workers.iter().map(|(id, _)| *id));
        Ok(Self { workers })
    }

    fn of(&self, team: &Team) -> Vec<Named> {
        let of_team = self.workers.iter().filter(|(id, _)| team.workers.contains(id));
        let mut named: Vec<Named> = of_team.map(|(id, name)| Named::new(*id, name)).collect();
        named.sort_by(|a, b| a.name.cmp(&b.name));
        named
    }
}

fn group_view(group: &Versioned<Group>, teams: &[Versioned<Team>], names: Option<&Names>) -> GroupView {
    let mut teams: Vec<TeamView> = teams
        .iter()
        .filter(|team| team.record.group == group.record.id)
        .map(|team| TeamView {
            id: team.record.id.uuid(),
            version: team.version,
            name: team.record.name.clone(),
            workers: names.map(|names| names.of(&team.record)),
        })
        .collect();
    teams.sort_by(|a, b| a.name.cmp(&b.name));
    GroupView {
        id: group.record.id.uuid(),
        version: group.version,
        name: group.record.name.clone(),
        postal_codes: group.record.postal_codes.clone(),
        closed_from: group.record.closed_from,
        teams,
    }
}

/// Somebody else was faster: the unit as it is now.
pub(super) async fn conflict(app: &App, session: &Session, unit: Id<Unit>) -> Result<AppError, AppError> {
    let now = serde_json::to_value(read(app, session, unit).await?).map_err(AppError::internal)?;
    Ok(AppError::Conflict { current: Some(now) })
}

/// Writes one record of a unit and answers with the unit as it then is.
pub(super) async fn write(
    app: &App,
    session: &Session,
    unit: Id<Unit>,
    batch: tillit_storage::Batch,
) -> Result<UnitStructure, AppError> {
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => read(app, session, unit).await,
        Err(tillit_storage::StoreError::Conflict { .. }) => Err(conflict(app, session, unit).await?),
        Err(error) => Err(error.into()),
    }
}
