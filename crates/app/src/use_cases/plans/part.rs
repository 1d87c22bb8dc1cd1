//! Who may do what with a plan, and with which part of it: the unit's rights held against what the user is to the unit.
//!
//! Without a team it is the whole plan, for those who plan. With one it is the rows of that team, for a care worker who is in
//! it; where the unit lets teams plan, its planner leaves their rows alone, and who leads the unit or plans centrally may
//! stand in, or a day would have nobody to lay it when a team is short.

use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::organisation::{Group, PlansBy, Team, Unit};
use tillit_domain::planning_rights::Standing;
use tillit_domain::worker::Worker;
use tillit_storage::Filter;
use utoipa::ToSchema;

use super::desk::{PlanKey, permitted, records};
use crate::access::permit::would_allow;
use crate::access::{Permit, Role, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::InWords;
use crate::words::rights::{RightPhrase, RightsRefused};

/// What somebody means to do with a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ask {
    /// Look at it.
    Read,
    /// Roll out, propose, move, lock.
    Change,
    /// Publish it.
    Publish,
}

impl Ask {
    const fn of_the_whole(self) -> UseCase {
        match self {
            Self::Read => UseCase::ReadPlan,
            Self::Change => UseCase::ChangePlan,
            Self::Publish => UseCase::PublishPlan,
        }
    }

    const fn of_a_team(self) -> UseCase {
        match self {
            Self::Read => UseCase::ReadTeamPlan,
            Self::Change => UseCase::PlanAsTeam,
            Self::Publish => UseCase::PublishAsTeam,
        }
    }
}

/// Which part of a plan somebody works on.
#[derive(Debug, Clone)]
pub(crate) enum Part {
    /// All of it.
    Whole,
    /// All but the rows of teams that plan their own days.
    OutsideTeams(Vec<Team>),
    /// The rows of one team.
    Team {
        /// The team.
        team: Team,
        /// The others of the group that plan their own days.
        others: Vec<Team>,
    },
}

/// What the reader may do with the plan, and why not more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PlanRights {
    /// Whether visits may be moved.
    pub may_change: bool,
    /// Whether it may be published.
    pub may_publish: bool,
    /// Whether it may be changed how long visits are; in strict steering only of those without ordered minutes.
    pub may_change_lengths: bool,
    /// Who does what the reader does not, in words.
    pub words: Vec<String>,
}

impl PlanRights {
    pub(crate) const ALL: Self =
        Self { may_change: true, may_publish: true, may_change_lengths: true, words: Vec::new() };
}

/// Somebody may do what was asked.
#[derive(Debug)]
pub(crate) struct Allowed {
    pub(crate) group: Group,
    pub(crate) permit: Permit,
    pub(crate) part: Part,
    pub(crate) rights: PlanRights,
}

/// Asks.
///
/// # Errors
/// As [`permitted`], and [`RightsRefused`] by name where the unit has given the right to somebody else.
pub(crate) async fn allowed(app: &App, session: &Session, ask: Ask, key: PlanKey) -> Result<Allowed, AppError> {
    match key.team {
        None => the_whole(app, session, ask, key.group).await,
        Some(team) => of_team(app, session, ask, key.group, team).await,
    }
}

/// What the user's roles make the user to a unit.
pub(crate) fn standing(session: &Session, unit: Id<Unit>) -> Standing {
    let planned: Vec<Option<Id<Unit>>> =
        session.roles.iter().filter(|it| it.role == Role::Planner).map(|it| it.unit).collect();
    let for_unit = |role: Role| session.roles.iter().any(|it| it.role == role && it.unit.is_none_or(|of| of == unit));
    Standing {
        leads: for_unit(Role::UnitManager),
        // A central planner plans for several groups: for all of them, or for more than one unit.
        plans_centrally: planned.contains(&None) || (planned.contains(&Some(unit)) && planned.len() > 1),
        plans_here: planned.contains(&Some(unit)),
        gives_care: for_unit(Role::CareWorker) || for_unit(Role::ContactPerson),
    }
}

/// The unit of a group.
pub(crate) async fn unit_of(app: &App, group: &Group) -> Result<Unit, AppError> {
    Ok(app.store.get::<Unit>(group.unit).await?.ok_or(AppError::NotFound)?.record)
}

async fn the_whole(app: &App, session: &Session, ask: Ask, group: Id<Group>) -> Result<Allowed, AppError> {
    let (group, permit) = permitted(app, session, ask.of_the_whole(), group).await?;
    let unit = unit_of(app, &group).await?;
    let who = standing(session, unit.id);
    let refuse = |why| AppError::refused(&RightsRefused::from(why), session.language);
    let (plans, publishes) = (unit.rights.may_plan(who), unit.rights.may_publish(who));
    match ask {
        Ask::Read => {}
        Ask::Change => plans.map_err(refuse)?,
        Ask::Publish => publishes.map_err(refuse)?,
    }
    let stands_in = who.leads || who.plans_centrally;
    let teams_plan = unit.rights.plans == PlansBy::Team && !stands_in;
    let teams = if teams_plan { teams_that_plan(app, &unit, &group).await? } else { Vec::new() };
    let has = |use_case| would_allow(&session.roles, use_case, &Scope::Unit(unit.id)).is_ok();
    let (may_change, may_publish) = (has(UseCase::ChangePlan), has(UseCase::PublishPlan));
    let mut words = Vec::new();
    if let Some(why) = plans.err().filter(|_| may_change) {
        words.push(RightsRefused::from(why).in_words(session.language));
    }
    if let Some(why) = publishes.err().filter(|_| may_publish) {
        words.push(RightsRefused::from(why).in_words(session.language));
    }
    if may_change && !teams.is_empty() {
        let names = teams.iter().map(|it| it.name.clone()).collect();
        words.push(RightPhrase::TeamsPlanTheirRows { names }.in_words(session.language));
    }
    let rights = PlanRights {
        may_change: may_change && plans.is_ok(),
        may_publish: may_publish && publishes.is_ok(),
        may_change_lengths: may_change && plans.is_ok() && who.holds(unit.rights.lengths),
        words,
    };
    let part = if teams.is_empty() { Part::Whole } else { Part::OutsideTeams(teams) };
    Ok(Allowed { group, permit, part, rights })
}

async fn of_team(
    app: &App,
    session: &Session,
    ask: Ask,
    group: Id<Group>,
    team: Id<Team>,
) -> Result<Allowed, AppError> {
    let (group, permit) = permitted(app, session, ask.of_a_team(), group).await?;
    let team = app.store.get::<Team>(team).await?.map(|it| it.record).filter(|it| it.group == group.id);
    let team = team.ok_or(AppError::NotFound)?;
    let unit = unit_of(app, &group).await?;
    let rights = of_own_team(app, session, &unit, &team).await?;
    if ask == Ask::Publish && !rights.may_publish {
        return Err(AppError::refused(&RightsRefused::PublishedBy(unit.rights.publishes), session.language));
    }
    let mut others = teams_that_plan(app, &unit, &group).await?;
    others.retain(|it| it.id != team.id);
    Ok(Allowed { group, permit, part: Part::Team { team, others }, rights })
}

/// What the user may do with the rows of a team, if the user may plan them at all.
///
/// # Errors
/// [`RightsRefused`], by name.
pub(crate) async fn of_own_team(
    app: &App,
    session: &Session,
    unit: &Unit,
    team: &Team,
) -> Result<PlanRights, AppError> {
    let today = app.today();
    let workers = records::<Worker>(&app.store, &Filter::default()).await?;
    let employed = |id: &Id<Worker>| workers.iter().any(|it| it.id == *id && it.employment.contains(today));
    let worker = session.worker.filter(employed);
    team.may_plan_itself(unit.rights, team.members_on(&workers, today), worker)
        .map_err(|why| AppError::refused(&RightsRefused::from(why), session.language))?;
    let may_publish = unit.rights.publishes == PlansBy::Team;
    let leaves = RightPhrase::PlannerPublishes;
    let words = if may_publish { Vec::new() } else { vec![leaves.in_words(session.language)] };
    let may_change_lengths = unit.rights.lengths == PlansBy::Team;
    Ok(PlanRights { may_change: true, may_publish, may_change_lengths, words })
}

/// The teams of a group that plan their own days.
async fn teams_that_plan(app: &App, unit: &Unit, group: &Group) -> Result<Vec<Team>, AppError> {
    let mut teams = records::<Team>(&app.store, &Filter::group(group.id)).await?;
    let workers = records::<Worker>(&app.store, &Filter::default()).await?;
    let today = app.today();
    teams.retain(|it| Team::plans_itself(unit.rights, it.members_on(&workers, today)).is_ok());
    teams.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(teams)
}
