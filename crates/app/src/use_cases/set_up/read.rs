//! How far the set-up has come, computed from what is there: nobody ticks anything off.

use serde::Serialize;
use tillit_domain::base_plan::BasePlan;
use tillit_domain::care_plan::CarePlan;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::decision::Decision;
use tillit_domain::delegation::Delegation;
use tillit_domain::order::Order;
use tillit_domain::organisation::{Group, Provider, Unit};
use tillit_domain::person::Person;
use tillit_domain::record::Record;
use tillit_domain::roster::Roster;
use tillit_domain::steering::SteeringDecision;
use tillit_domain::worker::Worker;
use tillit_exchange::Kind;
use utoipa::ToSchema;

use crate::access::{Role, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// How far the set-up has come.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SetUp {
    /// The steps in the order they are best taken.
    pub steps: Vec<SetUpStep>,
    /// Whether all that planning needs is there.
    pub done: bool,
    /// The step to take now; none when all are done.
    pub next: Option<SetUpStepName>,
}

/// A step.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct SetUpStep {
    /// Which.
    pub step: SetUpStepName,
    /// The kind of file that brings it in; none for what is done on a page.
    pub kind: Option<&'static str>,
    /// How many there are.
    pub count: u64,
    /// Whether it can be taken now: what it rests on is there.
    pub ready: bool,
    /// Whether planning can do without it.
    pub optional: bool,
}

/// The steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SetUpStepName {
    /// Who performs care.
    Providers,
    /// Units.
    Units,
    /// Groups.
    Groups,
    /// How units are steered.
    Steering,
    /// Service codes.
    Catalogue,
    /// Workers.
    Workers,
    /// Delegations.
    Delegations,
    /// Persons.
    Persons,
    /// Decisions under SoL.
    Decisions,
    /// Orders.
    Orders,
    /// Care plans.
    CarePlans,
    /// Base plans.
    BasePlans,
    /// Rosters.
    Rosters,
    /// Accounts for others than the administrator.
    Users,
}

/// Counts.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session) -> Result<SetUp, AppError> {
    use SetUpStepName as Step;
    app.permit(session, UseCase::ReadSetUp, Scope::Municipality)?;
    let count = async |kind: &'static str| app.store.how_many(kind).await;
    let (providers, units, groups) =
        (count(Provider::KIND).await?, count(Unit::KIND).await?, count(Group::KIND).await?);
    let (steering, catalogue) = (count(SteeringDecision::KIND).await?, count(ServiceCode::KIND).await?);
    let (workers, delegations) = (count(Worker::KIND).await?, count(Delegation::KIND).await?);
    let (persons, decisions, orders) =
        (count(Person::KIND).await?, count(Decision::KIND).await?, count(Order::KIND).await?);
    let (care_plans, base_plans, rosters) =
        (count(CarePlan::KIND).await?, count(BasePlan::KIND).await?, count(Roster::KIND).await?);
    let users = others(app).await?;
    let step = |step, kind, count, ready, optional| SetUpStep { step, kind, count, ready, optional };
    let steps = vec![
        step(Step::Providers, Some(Kind::Providers.name()), providers, true, false),
        step(Step::Units, Some(Kind::Units.name()), units, providers > 0, false),
        step(Step::Groups, Some(Kind::Groups.name()), groups, units > 0, false),
        step(Step::Steering, Some(Kind::SteeringDecisions.name()), steering, units > 0, true),
        step(Step::Catalogue, Some(Kind::ServiceCodes.name()), catalogue, true, false),
        step(Step::Workers, Some(Kind::Workers.name()), workers, groups > 0, false),
        step(Step::Delegations, Some(Kind::Delegations.name()), delegations, workers > 0, true),
        step(Step::Persons, Some(Kind::Persons.name()), persons, groups > 0, false),
        step(Step::Decisions, Some(Kind::Decisions.name()), decisions, persons > 0 && catalogue > 0, false),
        step(Step::Orders, Some(Kind::HslOrders.name()), orders, persons > 0 && catalogue > 0, false),
        step(Step::CarePlans, Some(Kind::CarePlans.name()), care_plans, orders > 0, false),
        step(Step::BasePlans, Some(Kind::BasePlans.name()), base_plans, care_plans > 0, true),
        step(Step::Rosters, Some(Kind::Rosters.name()), rosters, workers > 0, false),
        step(Step::Users, None, users, units > 0, false),
    ];
    let missing = |it: &&SetUpStep| it.count == 0 && !it.optional;
    let next = steps.iter().find(|it| it.count == 0 && it.ready && !it.optional).map(|it| it.step);
    Ok(SetUp { done: !steps.iter().any(|it| missing(&it)), next, steps })
}

/// Active accounts of those who are to work: all but administrators.
async fn others(app: &App) -> Result<u64, AppError> {
    let works = |roles: &[(String, Option<_>)]| {
        roles.iter().filter_map(|(name, _)| Role::named(name)).any(|role| role != Role::Administrator)
    };
    let users = app.store.users().await?;
    Ok(users.iter().filter(|user| user.active && works(&user.roles)).map(|_| 1).sum())
}
