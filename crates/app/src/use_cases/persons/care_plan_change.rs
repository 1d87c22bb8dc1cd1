//! A new version of the care plan, made with the person; the version before ends the day before.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use tillit_domain::care_plan::{CarePlan, CarePlanEntry, Participation};
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect, Filter, StoreError, Versioned};

use super::care_plan_check::Known;
use super::care_plan_input::NewCarePlan;
use super::care_plan_view::{CarePlanView, Shows};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::lengths;
use crate::use_cases::care::order_view::Catalogue;
use crate::use_cases::care::reach::{self, Reached, records};
use crate::use_cases::shared::Named;
use crate::words::care::{CareRefused, Remedy};

/// Makes a new version of a person's care plan.
///
/// Visits that are sent with their id keep it, so that what is planned from them stays the same visit. The plan may begin
/// on a day that has passed, but not before the version that holds today (invariant 6).
///
/// # Errors
/// [`AppError::Conflict`] with the newest plan if it is not the one that was read, [`AppError::Invalid`],
/// [`CareRefused::CarePlanRewritesHistory`], [`crate::words::rights::RightsRefused`] for a length that is not the user's to
/// change.
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    person: Id<Person>,
    input: NewCarePlan,
) -> Result<CarePlanView, AppError> {
    let reached = reach::person(app, session, UseCase::ChangeCarePlan, person).await?;
    let workers: Vec<Worker> = records(app.store.list(&Filter::default()).await?);
    let newest = reached.plans.iter().max_by_key(|plan| plan.record.version);
    if newest.map(|plan| plan.record.version) != input.expected_version {
        return Err(conflict(app, session, &reached, &workers).await?);
    }
    let today = app.today();
    let plan = checked(app, session, &reached, &workers, &input)?;
    lengths::refuse_unless_own(app, session, &reached, &plan).await?;
    let holds_from = |plan: &Versioned<CarePlan>| plan.record.period.from <= today && !is_empty(plan.record.period);
    if reached.plans.iter().any(|old| holds_from(old) && plan.period.from < old.record.period.from) {
        return Err(AppError::refused(&CareRefused::CarePlanRewritesHistory, session.language));
    }
    let mut batch = Batch::new();
    for old in &reached.plans {
        if let Some(ended) = ended_before(&old.record, plan.period.from)? {
            batch.put(&ended, None, Expect::Version(old.version));
        }
    }
    batch.put(&plan, None, Expect::New);
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => {}
        Err(StoreError::Conflict { .. }) => {
            let now = reach::person(app, session, UseCase::ChangeCarePlan, person).await?;
            return Err(conflict(app, session, &now, &workers).await?);
        }
        Err(error) => return Err(error.into()),
    }
    shown(app, session, &reached, &workers, &plan).await
}

pub(crate) fn is_empty(days: DayRange) -> bool {
    days.to.is_some_and(|to| to < days.from)
}

/// The plan as it ends the day before `from`; none if it has ended by then.
pub(crate) fn ended_before(plan: &CarePlan, from: Date) -> Result<Option<CarePlan>, AppError> {
    let last = from.yesterday().map_err(AppError::internal)?;
    let goes_on = plan.period.to.is_none_or(|to| last < to);
    let period = DayRange { from: plan.period.from, to: Some(last) };
    Ok(goes_on.then(|| CarePlan { period, ..plan.clone() }))
}

/// The plan that was written, if every field of it holds.
pub(super) fn checked(
    app: &App,
    session: &Session,
    reached: &Reached,
    workers: &[Worker],
    input: &NewCarePlan,
) -> Result<CarePlan, AppError> {
    let (person, today) = (&reached.person.record, app.today());
    let mut fields = Fields::new(session.language);
    let period = DayRange::starting(input.from);
    let made_on = input.made_on.unwrap_or(today);
    fields.check(made_on <= today, "made_on", Remedy::NotAfter(today));
    let responsible = Id::from_uuid(input.responsible);
    let worker = workers.iter().find(|worker| worker.id == responsible);
    fields.check(worker.is_some(), "responsible", Remedy::ChooseFromList);
    fields.check(person.may_be_visited_by(responsible), "responsible", Remedy::NamedWorker);
    fields.check(!input.participation.account.trim().is_empty(), "participation.account", Remedy::SayHowTakenPart);
    fields.says_something(&input.goals, "goals");
    let after = input.follow_up_on.is_none_or(|day| input.from <= day);
    fields.check(after, "follow_up_on", Remedy::NotBefore(input.from));
    let known = Known {
        person,
        period,
        lines: reached.orders.iter().flat_map(|order| &order.record.lines).map(|line| (line.id, line)).collect(),
        entries: reached.plans.iter().flat_map(|plan| &plan.record.entries).map(|entry| entry.id).collect(),
        workers: workers.iter().map(|worker| worker.id).collect::<HashSet<_>>(),
    };
    let new_id = |given: &Option<uuid::Uuid>| given.map_or_else(|| app.new_id(), Id::from_uuid);
    let ids: Vec<Id<CarePlanEntry>> = input.entries.iter().map(|entry| new_id(&entry.id)).collect();
    let entries =
        input.entries.iter().enumerate().map(|(at, entry)| known.entry(&mut fields, at, entry, &ids)).collect();
    fields.finish()?;
    let version = input.expected_version.unwrap_or(0) + 1;
    Ok(CarePlan {
        // It follows from person and version, so that two who make the same version at once meet on it.
        id: Id::derived("care-plan", &[&person.id.to_string(), &version.to_string()]),
        person: person.id,
        version,
        made_on,
        period,
        responsible,
        participation: Participation {
            person_took_part: input.participation.person_took_part,
            account: input.participation.account.clone(),
            others: input.participation.others.clone(),
        },
        goals: input.goals.clone(),
        follow_up_on: input.follow_up_on,
        entries,
    })
}

async fn shown(
    app: &App,
    session: &Session,
    reached: &Reached,
    workers: &[Worker],
    plan: &CarePlan,
) -> Result<CarePlanView, AppError> {
    let catalogue = Catalogue::read(app).await?;
    let by_id: HashMap<Id<Worker>, &Worker> = workers.iter().map(|worker| (worker.id, worker)).collect();
    let today = app.today();
    let name = |id: Id<Worker>| {
        let worker = by_id.get(&id);
        worker.map_or_else(|| Named::new(id, ""), |it| reached.organisation.named_worker(session, it, today))
    };
    let shows = Shows { catalogue: &catalogue, permit: &reached.permit, language: session.language, name: &name };
    Ok(shows.plan(plan))
}

async fn conflict(app: &App, session: &Session, reached: &Reached, workers: &[Worker]) -> Result<AppError, AppError> {
    let newest = reached.plans.iter().max_by_key(|plan| plan.record.version);
    let current = match newest {
        Some(plan) => {
            let view = shown(app, session, reached, workers, &plan.record).await?;
            Some(serde_json::to_value(view).map_err(AppError::internal)?)
        }
        None => None,
    };
    Ok(AppError::Conflict { current })
}
