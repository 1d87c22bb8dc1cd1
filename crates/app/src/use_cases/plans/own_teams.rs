//! The teams that the user is in, and whether each plans its own days.

use serde::Serialize;
use tillit_domain::organisation::{Group, Team};
use tillit_storage::Filter;
use utoipa::ToSchema;

use super::desk::records;
use super::part::{PlanRights, of_own_team, unit_of};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::shared::Named;

/// The user's teams.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OwnTeams {
    /// By name.
    pub teams: Vec<OwnTeam>,
}

/// A team that the user is in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OwnTeam {
    /// The team.
    pub team: Named,
    /// Its group.
    pub group: Named,
    /// Whether it plans its own days, and why not.
    pub rights: PlanRights,
}

/// Tells them. Who is in no team, or no worker, is in none.
///
/// # Errors
/// [`AppError::NotAllowed`] for a user who gives no care.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session) -> Result<OwnTeams, AppError> {
    let permit = app.permit(session, UseCase::ReadTeamPlan, Scope::Own)?;
    let today = app.today();
    let mut teams = Vec::new();
    for team in records::<Team>(&app.store, &Filter::default()).await? {
        if !session.worker.is_some_and(|it| team.workers.contains(&it)) {
            continue;
        }
        let Some(group) = app.store.get::<Group>(team.group).await?.map(|it| it.record) else { continue };
        if !permit.covers(group.unit) || group.is_closed_on(today) {
            continue;
        }
        let unit = unit_of(app, &group).await?;
        let rights = match of_own_team(app, session, &unit, &team).await {
            Ok(rights) => rights,
            Err(AppError::Refused { words, .. }) => {
                PlanRights { may_change: false, may_publish: false, may_change_lengths: false, words: vec![words] }
            }
            Err(other) => return Err(other),
        };
        teams.push(OwnTeam { team: Named::new(team.id, &team.name), group: Named::from(&group), rights });
    }
    teams.sort_by(|a, b| a.team.name.cmp(&b.team.name));
    Ok(OwnTeams { teams })
}
