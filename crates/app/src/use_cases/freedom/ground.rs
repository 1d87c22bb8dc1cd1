//! The day as it is published, laid out so that a change can be judged.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use tillit_domain::day_event::EventKind;
use tillit_domain::organisation::Group;
use tillit_domain::plan::{DraftVisit, Locks, Plan, PlanState};
use tillit_domain::shift::Shift;
use tillit_domain::steering::SteeringMode;
use tillit_domain::time::monday_of;
use tillit_domain::visit::{PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_planning::shifts::published_placement;
use tillit_planning::{PlanningInput, breaks};
use tillit_storage::{Actor, EventFilter, Versioned, VisitFilter};

use crate::app::App;
use crate::error::AppError;
use crate::use_cases::plans::desk::{Depth, Desk};
use crate::words::Language;

/// Whose change it is.
#[derive(Debug, Clone)]
pub(crate) struct Who {
    /// The worker.
    pub(crate) worker: Id<Worker>,
    /// The worker's name, as others see it.
    pub(crate) name: String,
    /// Who writes, and when.
    pub(crate) actor: Actor,
    /// The language answers are worded in.
    pub(crate) language: Language,
}

/// A group's day as it is published, with what is known of it.
#[derive(Debug, Clone)]
pub(crate) struct DayGround {
    pub(crate) day: Date,
    pub(crate) today: Date,
    pub(crate) group: Group,
    pub(crate) mode: SteeringMode,
    /// The day and those about it as published, as a draft: nothing of it is written back.
    pub(crate) input: PlanningInput,
    /// What is published, by visit.
    pub(crate) published: BTreeMap<Id<Visit>, PlannedVisit>,
    /// Visits that have begun, been made or been said not to be.
    pub(crate) begun: BTreeSet<Id<Visit>>,
    /// The plan that the planner works on, and how the day lies there.
    pub(crate) plan: Option<Versioned<Plan>>,
    pub(crate) drafts: BTreeMap<Id<Visit>, DraftVisit>,
}

impl DayGround {
    /// Reads it. `about` is the visit whose person is asked about: who has met that person of late is read too.
    pub(crate) async fn read(app: &App, group: Group, day: Date, about: Option<Id<Visit>>) -> Result<Self, AppError> {
        let days = DayRange::new(day.saturating_sub(1.day()), day.saturating_add(1.day()));
        let filter = VisitFilter { groups: Some(vec![group.id]), days: Some(days), ..VisitFilter::default() };
        let published: BTreeMap<Id<Visit>, PlannedVisit> =
            app.store.planned_visits(&filter).await?.into_iter().map(|it| (it.visit.id, it)).collect();
        let key = Plan::id_of(group.id, monday_of(day));
        let plan = app.store.plan(key).await?;
        let drafts: BTreeMap<Id<Visit>, DraftVisit> = match &plan {
            Some(_) => app.store.draft_visits(key).await?.into_iter().map(|it| (it.visit.id, it)).collect(),
            None => BTreeMap::new(),
        };
        let draft: Vec<DraftVisit> = published
            .values()
            .filter(|it| !matches!(it.state, PlannedState::Cancelled { .. }))
            .map(|it| DraftVisit {
                visit: it.visit.clone(),
                placement: published_placement(it),
                // What the planner has locked is weighed on its own; here nothing is to be found as moved against a lock.
                locks: Locks::default(),
                revision: it.revision,
            })
            .collect();
        let breaks = plan.as_ref().map(|it| it.record.breaks.clone()).unwrap_or_default();
        let laid_out = Plan { id: key, group: group.id, days, state: PlanState::Draft, breaks, parts: Vec::new() };
        let depth = about.map_or(Depth::Judge, Depth::Price);
        let versioned = Versioned { record: laid_out, version: 0, external_id: None };
        let mut desk = Desk::around(app, group.clone(), versioned, draft, depth).await?;
        if plan.is_none() {
            let shifts: Vec<Id<Shift>> = desk.input.planned_shifts().map(|it| it.id).collect();
            desk.input.breaks = breaks::lay_out(&desk.input, &shifts);
        }
        let begun = begun(app, days, &published).await?;
        Ok(Self {
            day,
            today: app.today(),
            mode: mode_on(app, &group, day).await?,
            group,
            input: desk.input,
            published,
            begun,
            plan,
            drafts,
        })
    }

    /// A shift of these days.
    pub(crate) fn shift(&self, id: Id<Shift>) -> Option<&Shift> {
        self.input.planned_shifts().find(|it| it.id == id)
    }

    /// What the planner has locked of a visit.
    pub(crate) fn locks(&self, visit: Id<Visit>) -> Locks {
        self.drafts.get(&visit).map(|it| it.locks).unwrap_or_default()
    }

    /// Whether a worker has met a person of late, or meets the person by what is published.
    pub(crate) fn has_met(&self, person: Id<tillit_domain::person::Person>, worker: Id<Worker>) -> bool {
        self.input.met.contains(&(person, worker))
            || self.published.values().any(|it| it.visit.person == person && it.workers().contains(&worker))
    }
}

/// How the unit of a group is steered on a day.
pub(crate) async fn mode_on(app: &App, group: &Group, day: Date) -> Result<SteeringMode, AppError> {
    let decisions = crate::use_cases::plans::desk::records::<tillit_domain::steering::SteeringDecision>(
        &app.store,
        &tillit_storage::Filter::unit(group.unit),
    )
    .await?;
    let decided = tillit_domain::steering::steering_on(&decisions, group.unit, day);
    Ok(decided.map_or(tillit_planning::rollout::DEFAULT_MODE, |it| it.mode))
}

/// Visits that somebody has begun, made, or said not to be made.
async fn begun(
    app: &App,
    days: DayRange,
    published: &BTreeMap<Id<Visit>, PlannedVisit>,
) -> Result<BTreeSet<Id<Visit>>, AppError> {
    const KINDS: &[EventKind] = &[
        EventKind::VisitStarted,
        EventKind::VisitStated,
        EventKind::TasksTold,
        EventKind::VisitNotMade,
        EventKind::AsPlanned,
        EventKind::Differed,
    ];
    let registered = app.store.registered_visits(days).await?;
    let filter = EventFilter { days: Some(days), kinds: Some(KINDS), ..EventFilter::default() };
    let told = app.store.day_events(&filter).await?;
    let told = told.iter().filter_map(|it| it.event.what.visit());
    Ok(registered.into_iter().chain(told).filter(|it| published.contains_key(it)).collect())
}
