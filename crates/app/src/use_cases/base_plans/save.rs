//! A base plan holds from a day on; the one before ends the day before, and what has been stays.

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::base_plan::BasePlan;
use tillit_domain::organisation::Group;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect, Filter, StoreError, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use super::ground::{holding, permitted};
use super::input::{self, TourShape};
use super::read::{BasePlanPage, OnDay, page};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::plans::part::standing;
use crate::words::care::Remedy;
use crate::words::rights::RightsRefused;

/// A base plan to save.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBasePlan {
    /// The plan that holds on the first day, as it was read; none if none does.
    pub expected: Option<ReadVersion>,
    /// First day, today at the earliest.
    pub from: Date,
    /// Name on screen.
    pub name: String,
    /// Length of the cycle in weeks.
    pub weeks: u8,
    /// A day of the cycle's first week.
    pub anchor: Date,
    /// Tours.
    pub tours: Vec<TourShape>,
}

/// Something as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadVersion {
    /// Which.
    pub id: Uuid,
    /// Its version.
    pub version: u32,
}

/// Saves a base plan.
///
/// # Errors
/// [`AppError::Conflict`] with the base plan as it is, [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, group: Id<Group>, input: NewBasePlan) -> Result<BasePlanPage, AppError> {
    let (of, organisation, _permit) = permitted(app, session, group).await?;
    // What teams plan themselves are days; the weeks that come round are their planner's.
    if let Some(unit) = organisation.unit(of.unit) {
        let planned = unit.rights.may_plan(standing(session, unit.id));
        planned.map_err(|why| AppError::refused(&RightsRefused::from(why), session.language))?;
    }
    let (today, from, mut fields) = (app.today(), input.from, Fields::new(session.language));
    fields.check(today <= from, "from", Remedy::NotBefore(today));
    fields.says_something(&input.name, "name");
    fields.check((1..=26).contains(&input.weeks), "weeks", Remedy::ChooseFromList);
    let tours = input::tours(&input.tours, input.weeks.clamp(1, 26), &mut fields);
    fields.finish()?;
    let plans: Vec<Versioned<BasePlan>> = app.store.list(&Filter::group(group)).await?;
    let before = holding(&plans, from).and_then(|at| plans.get(at));
    let read = before.map(|it| ReadVersion { id: it.record.id.uuid(), version: it.version });
    let now = async || {
        let now = page(app, session, group, OnDay { on: Some(from), weeks: None }).await?;
        Ok::<_, AppError>(AppError::Conflict { current: Some(serde_json::to_value(now).map_err(AppError::internal)?) })
    };
    if read != input.expected {
        return Err(now().await?);
    }
    let next = plans.iter().map(|it| it.record.period.from).filter(|begins| from < *begins).min();
    let until = before.and_then(|it| it.record.period.to).or_else(|| next.and_then(|it| it.yesterday().ok()));
    let mut batch = Batch::new();
    // A plan that was to begin the same day is replaced; one that has begun ends the day before.
    let same_day = before.filter(|it| it.record.period.from == from);
    if let Some(it) = before.filter(|it| it.record.period.from < from) {
        let last = from.yesterday().map_err(AppError::internal)?;
        let ended = BasePlan { period: DayRange::new(it.record.period.from, last), ..it.record.clone() };
        batch.put(&ended, None, Expect::Version(it.version));
    }
    let plan = BasePlan {
        id: same_day
            .map_or_else(|| Id::derived("base-plan", &[&group.to_string(), &from.to_string()]), |it| it.record.id),
        group,
        name: input.name.trim().to_owned(),
        weeks: input.weeks,
        anchor: input.anchor,
        period: DayRange { from, to: until },
        tours,
    };
    batch.put(&plan, None, same_day.map_or(Expect::New, |it| Expect::Version(it.version)));
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => page(app, session, group, OnDay { on: Some(from), weeks: None }).await,
        Err(StoreError::Conflict { .. }) => Err(now().await?),
        Err(error) => Err(error.into()),
    }
}
