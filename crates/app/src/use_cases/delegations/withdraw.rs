//! A delegation is withdrawn; published visits that rested on it stand open again.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::delegation::Delegation;
use tillit_domain::organisation::Group;
use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_planning::gate::reopened_by;
use tillit_storage::{Batch, Expect, Filter, Versioned, VisitFilter};
use utoipa::{IntoParams, ToSchema};

use super::list::shown;
use super::view::{DelegationView, Shows, person_of};
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::order_view::Catalogue;
use crate::use_cases::care::reach::{Organisation, records};
use crate::use_cases::care::replan::change_published;
use crate::use_cases::care::visit_view::PlannedVisitView;
use crate::words::care::{CareRefused, Remedy};

/// From when.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// First day it no longer holds, today at the earliest.
    pub from: Date,
    /// The version of the delegation that was read.
    pub expected_version: u32,
}

/// A withdrawn delegation and what it reopened.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Withdrawn {
    /// The delegation.
    pub delegation: DelegationView,
    /// Published visits that have nobody now, because the worker no longer may do a task there. Planning puts somebody
    /// else on them.
    pub reopened: Vec<PlannedVisitView>,
}

/// Withdraws a delegation from a day on.
///
/// Visits of the worker from that day on with a task that needs it, and for which the worker has no other delegation
/// that day, are published without anybody: what the worker may not do must not stay in the plan.
///
/// # Errors
/// [`AppError::Conflict`] with the delegation as it is, [`CareRefused::DelegationOver`], [`AppError::Invalid`],
/// [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    delegation: Id<Delegation>,
    input: Withdrawal,
) -> Result<Withdrawn, AppError> {
    let permit = app.permit(session, UseCase::ChangeDelegations, Scope::OwnUnits)?;
    let before = app.store.get::<Delegation>(delegation).await?.ok_or(AppError::NotFound)?;
    permit.saw_workers([before.record.worker]);
    permit.saw(person_of(&before.record));
    if before.version != input.expected_version {
        let current = serde_json::to_value(shown(app, session, &before).await?).map_err(AppError::internal)?;
        return Err(AppError::Conflict { current: Some(current) });
    }
    let (today, mut fields) = (app.today(), Fields::new(session.language));
    fields.check(today <= input.from, "from", Remedy::NotBefore(today));
    fields.finish()?;
    if is_over(&before.record, input.from) {
        return Err(AppError::refused(&CareRefused::DelegationOver, session.language));
    }
    let withdrawn = Delegation { withdrawn_from: Some(input.from), ..before.record };
    let mut batch = Batch::new();
    batch.put(&withdrawn, None, Expect::Version(before.version));
    app.store.apply(batch, &app.actor(session)).await?;
    let reopened = reopen(app, session, &withdrawn, input.from).await?;
    let reopened = visits(app, session, &permit, &reopened).await?;
    let now: Versioned<Delegation> = app.store.get(delegation).await?.ok_or(AppError::NotFound)?;
    Ok(Withdrawn { delegation: shown(app, session, &now).await?, reopened })
}

/// From which day a withdrawal is thought of.
#[derive(Debug, Clone, Copy, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct WithdrawalAsked {
    /// First day it would no longer hold.
    pub from: Date,
}

/// What a withdrawal would reopen.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WouldReopen {
    /// Published visits that would have nobody.
    pub visits: Vec<PlannedVisitView>,
}

/// Which published visits a withdrawal would reopen; nothing changes.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn preview(
    app: &App,
    session: &Session,
    delegation: Id<Delegation>,
    asked: WithdrawalAsked,
) -> Result<WouldReopen, AppError> {
    let permit = app.permit(session, UseCase::PrepareWithdrawal, Scope::OwnUnits)?;
    let before = app.store.get::<Delegation>(delegation).await?.ok_or(AppError::NotFound)?.record;
    permit.saw_workers([before.worker]);
    permit.saw(person_of(&before));
    let withdrawn = Delegation { withdrawn_from: Some(asked.from), ..before };
    let rule = Rule::read(app, &withdrawn, asked.from).await?;
    let standing = app.store.planned_visits(&rule.filter).await?;
    let open: Vec<PlannedVisit> = standing.into_iter().filter(|planned| rule.reopens(&withdrawn, planned)).collect();
    Ok(WouldReopen { visits: visits(app, session, &permit, &open).await? })
}

fn is_over(delegation: &Delegation, day: Date) -> bool {
    delegation.withdrawn_from.is_some_and(|withdrawn| withdrawn <= day)
        || delegation.period.to.is_some_and(|to| to < day)
}

async fn reopen(
    app: &App,
    session: &Session,
    withdrawn: &Delegation,
    from: Date,
) -> Result<Vec<PlannedVisit>, AppError> {
    let rule = Rule::read(app, withdrawn, from).await?;
    let open = |planned: &PlannedVisit| rule.reopens(withdrawn, planned).then_some(PlannedState::Unstaffed);
    change_published(app, session, &rule.filter, open).await
}

/// What the gate's rule of reopening needs, with the withdrawal among the worker's delegations.
struct Rule {
    from: Date,
    catalogue: Vec<ServiceCode>,
    groups: Vec<Group>,
    all: Vec<Delegation>,
    filter: VisitFilter,
}

impl Rule {
    async fn read(app: &App, withdrawn: &Delegation, from: Date) -> Result<Self, AppError> {
        let Catalogue(catalogue) = Catalogue::read(app).await?;
        let Organisation { groups, .. } = Organisation::read(app).await?;
        let mut all: Vec<Delegation> = records(app.store.list(&Filter::worker(withdrawn.worker)).await?);
        all.retain(|it| it.id != withdrawn.id);
        all.push(withdrawn.clone());
        // A visit of the night before may lie after midnight, on the day itself; the gate's rule looks at the hour.
        let filter = VisitFilter {
            workers: Some(vec![withdrawn.worker]),
            days: Some(DayRange::starting(from.yesterday().map_err(AppError::internal)?)),
            ..VisitFilter::default()
        };
        Ok(Self { from, catalogue, groups, all, filter })
    }

    fn reopens(&self, withdrawn: &Delegation, planned: &PlannedVisit) -> bool {
        let (one, all) = (std::slice::from_ref(planned), &self.all);
        !reopened_by(withdrawn.worker, withdrawn.task, self.from, one, all, &self.catalogue, &self.groups).is_empty()
    }
}

async fn visits(
    app: &App,
    session: &Session,
    permit: &Permit,
    visits: &[PlannedVisit],
) -> Result<Vec<PlannedVisitView>, AppError> {
    let catalogue = Catalogue::read(app).await?;
    let shows = Shows::read(app, session).await?;
    permit.saw(visits.iter().map(|planned| planned.visit.person));
    let nobody: HashMap<Id<Worker>, _> = HashMap::new();
    let view = |planned: &PlannedVisit| {
        PlannedVisitView::of(planned, shows.person(planned.visit.person), &catalogue, &nobody, permit)
    };
    Ok(visits.iter().filter_map(view).collect())
}
