//! Changes how long an agreed visit is planned to be, from a day on: a new version of the care plan that differs in nothing
//! else, so that granted, ordered and performed time stay what they are (invariant 1, S-045, S-046).

use serde::Deserialize;
use tillit_domain::care_plan::{CarePlan, CarePlanEntry};
use tillit_domain::visit::Visit;
use tillit_domain::{DayRange, Id, Minutes};
use tillit_storage::{Batch, Expect, Filter, Versioned};
use utoipa::ToSchema;

use super::board::plan_view;
use super::desk::{Depth, Desk, PlanKey};
use super::gate::findings;
use super::open::bring_up_to_date;
use super::part::{Ask, allowed, unit_of};
use super::view::PlanView;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::lengths;
use crate::use_cases::persons::care_plan_change::{ended_before, is_empty};
use crate::words::care::{CareRefused, Remedy};
use crate::words::rights::RightsRefused;

/// How long the visit shall be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = VisitLength)]
pub struct Input {
    /// The revision of the visit that was read.
    pub revision: u32,
    /// Minutes, at least one.
    pub minutes: i64,
}

/// Changes it from the visit's day on, or from today for a day that has passed, and brings the plan up to date.
///
/// # Errors
/// [`RightsRefused::LengthOrdered`] in strict steering, [`RightsRefused::LengthsBy`] for whom the unit has not given the right
/// to; [`CareRefused::CarePlanRewritesHistory`] if a later version of the care plan is there already;
/// [`AppError::Conflict`] with the plan as it is now; [`AppError::Invalid`]; [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    key: PlanKey,
    visit: Id<Visit>,
    input: Input,
) -> Result<PlanView, AppError> {
    let allowed = allowed(app, session, Ask::Change, key).await?;
    let mut fields = Fields::new(session.language);
    fields.check(input.minutes > 0, "minutes", Remedy::AtLeastOne);
    fields.finish()?;
    let desk = Desk::of(app, session, &allowed, key, Depth::Judge).await?;
    let draft = desk.visit(visit)?.clone();
    allowed.permit.saw([draft.visit.person]);
    desk.refuse_unless_own(session, &draft, draft.placement.as_ref())?;
    let unit = unit_of(app, &allowed.group).await?;
    lengths::may_change(session, &unit, desk.mode, draft.visit.ordered.is_some())
        .map_err(|why| AppError::refused(&RightsRefused::from(why), session.language))?;
    if draft.revision != input.revision {
        return Err(conflict(app, session, &desk));
    }
    let plans = app.store.list::<CarePlan>(&Filter::person(draft.visit.person)).await?;
    let entry = draft.visit.entry.ok_or(AppError::NotFound)?;
    let batch = next_version(app, session, &plans, &draft.visit, entry, Minutes(input.minutes))?;
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => {}
        Err(tillit_storage::StoreError::Conflict { .. }) => return Err(conflict(app, session, &desk)),
        Err(other) => return Err(other.into()),
    }
    let days = desk.plan.record.days.days().count();
    let days = u16::try_from(days).unwrap_or(u16::MAX);
    bring_up_to_date(&app.store, &allowed.group, key, days, &app.actor(session)).await?;
    let desk = Desk::of(app, session, &allowed, key, Depth::Judge).await?;
    desk.seen_by(&allowed.permit);
    let found = findings(&desk, session.language);
    Ok(plan_view(&desk, found))
}

fn conflict(_: &App, session: &Session, desk: &Desk) -> AppError {
    let found = findings(desk, session.language);
    AppError::Conflict { current: serde_json::to_value(plan_view(desk, found)).ok() }
}

/// The next version of the care plan that holds on the visit's day, alike but for one length.
fn next_version(
    app: &App,
    session: &Session,
    plans: &[Versioned<CarePlan>],
    visit: &Visit,
    entry: Id<CarePlanEntry>,
    length: Minutes,
) -> Result<Batch, AppError> {
    let from = visit.day.max(app.today());
    let newest = plans.iter().max_by_key(|it| it.record.version).ok_or(AppError::NotFound)?;
    let holds = newest.record.period.contains(from) && newest.record.entries.iter().any(|it| it.id == entry);
    if !holds {
        return Err(AppError::refused(&CareRefused::CarePlanRewritesHistory, session.language));
    }
    let version = newest.record.version + 1;
    let mut plan = CarePlan {
        id: Id::derived("care-plan", &[&visit.person.to_string(), &version.to_string()]),
        version,
        period: DayRange { from, to: newest.record.period.to },
        ..newest.record.clone()
    };
    for own in plan.entries.iter_mut().filter(|it| it.id == entry) {
        own.length = Some(length);
    }
    let mut batch = Batch::new();
    for old in plans.iter().filter(|it| !is_empty(it.record.period)) {
        if let Some(ended) = ended_before(&old.record, from)? {
            batch.put(&ended, None, Expect::Version(old.version));
        }
    }
    batch.put(&plan, None, Expect::New);
    Ok(batch)
}
