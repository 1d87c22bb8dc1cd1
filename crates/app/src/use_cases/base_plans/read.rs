//! A group's base plan on a day, with the agreed visits it is laid from and what it comes to.

use std::collections::HashSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::base_plan::BasePlan;
use tillit_domain::organisation::Group;
use tillit_storage::{Filter, Versioned};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::assess::{Assessment, assessment};
use super::ground::{Cycle, Ground, holding};
pub use super::input::{StopShape, TourShape};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection::person_name;
use crate::use_cases::shared::Named;

/// Which day.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OnDay {
    /// The day; today unless said.
    pub on: Option<Date>,
    /// Weeks of the cycle where there is no base plan yet; 2 unless said.
    pub weeks: Option<u8>,
}

/// A group's base plan.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BasePlanPage {
    /// The group.
    pub group: Named,
    /// The day looked at.
    pub on: Date,
    /// The plan that holds that day.
    pub plan: Option<BasePlanView>,
    /// All plans of the group, newest first.
    pub plans: Vec<PlanPeriod>,
    /// Weeks of the cycle.
    pub weeks: u8,
    /// A day of the cycle's first week.
    pub anchor: Date,
    /// The first day of the round of the cycle that is looked at.
    pub begins: Date,
    /// The agreed visits of these weeks.
    pub visits: Vec<AgreedView>,
    /// What the plan comes to.
    pub assessment: Assessment,
}

/// When a plan holds.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PlanPeriod {
    /// Identifier.
    pub id: Uuid,
    /// Name on screen.
    pub name: String,
    /// First day.
    pub from: Date,
    /// Last day; none while open.
    pub to: Option<Date>,
}

/// A base plan.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BasePlanView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when a newer one is saved.
    pub version: u32,
    /// Name on screen.
    pub name: String,
    /// First day.
    pub from: Date,
    /// Last day; none while open.
    pub to: Option<Date>,
    /// Tours.
    pub tours: Vec<TourShape>,
}

/// An agreed visit on a day of the cycle.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AgreedView {
    /// The agreed visit.
    pub entry: Uuid,
    /// Which of the day's occasions of it.
    pub occasion: u8,
    /// Day of the cycle; none for a visit that lies on a tour although these weeks do not have it.
    pub cycle_day: Option<u16>,
    /// With whom it is agreed.
    pub person: Named,
    /// What it is called.
    pub name: String,
    /// Earliest start.
    pub earliest: String,
    /// Latest start.
    pub latest: String,
    /// How long it is planned to be; inside planning only.
    pub minutes: i64,
    /// How many workers come.
    pub workers: u8,
}

/// Reads it.
///
/// # Errors
/// [`AppError::NotFound`] for a group of another unit, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, group: Id<Group>, asked: OnDay) -> Result<BasePlanPage, AppError> {
    // The permit comes first: `Ground::read` asks for it, and before that nothing but the group's plans is looked up.
    super::ground::permitted(app, session, group).await?;
    page(app, session, group, asked).await
}

/// The page; the caller has a permit.
pub(super) async fn page(app: &App, session: &Session, id: Id<Group>, asked: OnDay) -> Result<BasePlanPage, AppError> {
    let on = asked.on.unwrap_or_else(|| app.today());
    let mut plans: Vec<Versioned<BasePlan>> = app.store.list(&Filter::group(id)).await?;
    plans.sort_by_key(|it| std::cmp::Reverse(it.record.period.from));
    let plan = holding(&plans, on).and_then(|at| plans.get(at));
    let cycle = match plan {
        Some(plan) => Cycle { weeks: plan.record.weeks.max(1), anchor: plan.record.anchor, on },
        None => Cycle { weeks: asked.weeks.unwrap_or(2).clamp(1, 26), anchor: on, on },
    };
    let ground = Ground::read(app, session, id, cycle).await?;
    let tours = plan.map_or(&[][..], |plan| &plan.record.tours);
    let period = |it: &Versioned<BasePlan>| PlanPeriod {
        id: it.record.id.uuid(),
        name: it.record.name.clone(),
        from: it.record.period.from,
        to: it.record.period.to,
    };
    Ok(BasePlanPage {
        group: Named::from(&ground.group),
        on,
        plan: plan.map(|it| BasePlanView {
            id: it.record.id.uuid(),
            version: it.version,
            name: it.record.name.clone(),
            from: it.record.period.from,
            to: it.record.period.to,
            tours: it.record.tours.iter().map(TourShape::from).collect(),
        }),
        plans: plans.iter().map(period).collect(),
        weeks: cycle.weeks,
        anchor: cycle.anchor,
        begins: cycle.begins(),
        visits: visits(&ground, plan.map(|it| &it.record), session),
        assessment: assessment(&ground, tours, cycle, session.language),
    })
}

fn visits(ground: &Ground, plan: Option<&BasePlan>, session: &Session) -> Vec<AgreedView> {
    let named = |person: &tillit_domain::person::Person| {
        Named::new(person.id, person_name(session, person, &[ground.group.unit]))
    };
    let names: std::collections::HashMap<_, _> = ground.visits.iter().map(|it| (it.entry, it.name.clone())).collect();
    let mut views: Vec<AgreedView> = ground
        .agreed
        .iter()
        .filter_map(|it| {
            Some(AgreedView {
                entry: it.entry.uuid(),
                occasion: it.occasion,
                cycle_day: Some(it.cycle_day),
                person: named(ground.persons.get(&it.person)?),
                name: names.get(&Some(it.entry)).cloned().unwrap_or_default(),
                earliest: it.earliest.to_string(),
                latest: it.latest.to_string(),
                minutes: it.length.0,
                workers: it.workers,
            })
        })
        .collect();
    // What lies on a tour without being agreed for these weeks (every third week, or no longer) is still told by name.
    let here: HashSet<Uuid> = views.iter().map(|it| it.entry).collect();
    let stops = plan.into_iter().flat_map(|it| &it.tours).flat_map(|tour| &tour.stops);
    let elsewhere: HashSet<_> = stops.map(|it| it.entry).filter(|it| !here.contains(&it.uuid())).collect();
    let mut seen = HashSet::new();
    for care_plan in ground.care_plans.iter().rev() {
        for entry in care_plan.entries.iter().filter(|it| elsewhere.contains(&it.id)) {
            let Some(person) = ground.persons.get(&care_plan.person).filter(|_| seen.insert(entry.id)) else {
                continue;
            };
            ground.permit.saw([person.id]);
            let (earliest, latest) = entry.when.window();
            views.push(AgreedView {
                entry: entry.id.uuid(),
                occasion: 0,
                cycle_day: None,
                person: named(person),
                name: entry.name.clone(),
                earliest: earliest.to_string(),
                latest: latest.to_string(),
                minutes: entry.length.map_or(0, |it| it.0),
                workers: 1,
            });
        }
    }
    views
}
