//! Does everybody get care today? What needs attention first, in the user's units.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::absence::WorkerAbsence;
use tillit_domain::organisation::{Group, UnitKind};
use tillit_domain::plan::{Plan, PlanState};
use tillit_domain::shift::Shift;
use tillit_domain::time::monday_of;
use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_planning::shifts::may_work;
use tillit_storage::{Filter, ShiftFilter, VisitFilter};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::items;
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::{Organisation, records};
use crate::use_cases::plans::view::PlanStateName;
use crate::use_cases::shared::Named;

/// Which day, and whose.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TodayAsked {
    /// One group; all of the user's unless said.
    pub group: Option<Uuid>,
    /// The day; today unless said.
    #[param(value_type = Option<String>, format = Date)]
    pub day: Option<Date>,
}

/// The day at a glance.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Today {
    /// The day.
    pub day: Date,
    /// How each group stands.
    pub groups: Vec<GroupToday>,
    /// What needs attention, what concerns a person's care first.
    pub items: Vec<TodayItem>,
}

/// How a group stands on the day.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupToday {
    /// The group.
    pub group: Named,
    /// Visits that shall be made.
    pub visits: usize,
    /// Those that somebody makes.
    pub staffed: usize,
    /// Those that nobody makes.
    pub unstaffed: usize,
    /// Shifts that nobody works.
    pub vacant_shifts: usize,
    /// How far the week's plan has come.
    pub plan_state: PlanStateName,
}

/// How much an item matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemSeverity {
    /// A person may not get care.
    CareAtRisk,
    /// Better done soon.
    ActSoon,
    /// Good to know.
    Information,
}

/// Something that needs attention.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TodayItem {
    /// Stable from day to day.
    pub id: String,
    /// What kind of thing it is.
    pub kind: &'static str,
    /// How much it matters.
    pub severity: ItemSeverity,
    /// In a few words.
    pub title: String,
    /// What and when.
    pub detail: String,
    /// The person it concerns.
    pub person: Option<Named>,
    /// Where it can be mended.
    pub link: ItemLink,
}

/// Where something can be mended.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct ItemLink {
    /// Which page: board, short, person, delegations, orders.
    pub page: &'static str,
    /// The group.
    pub group: Option<Uuid>,
    /// The day.
    pub day: Option<Date>,
    /// The visit.
    pub visit: Option<Uuid>,
    /// The person.
    pub person: Option<Uuid>,
}

/// What is known of the day.
pub(super) struct Day {
    pub(super) day: Date,
    pub(super) groups: Vec<Group>,
    pub(super) organisation: Organisation,
    pub(super) visits: Vec<PlannedVisit>,
    pub(super) shifts: Vec<Shift>,
    /// Workers who should be at work that day and are away.
    pub(super) away: Vec<(Id<Worker>, Id<Group>)>,
}

impl Day {
    /// Whether somebody makes a visit: it is staffed, and nobody on it has fallen away since.
    pub(super) fn is_staffed(&self, visit: &PlannedVisit) -> bool {
        let PlannedState::Staffed { shift, second_shift, .. } = visit.state else { return false };
        let works = |shift: Option<Id<Shift>>| {
            shift.is_none_or(|id| self.shifts.iter().any(|it| it.id == id && it.worker.is_some()))
        };
        works(shift) && works(second_shift)
    }
}

/// Reads the day.
///
/// # Errors
/// [`AppError::NotFound`] for a group that is not the user's, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: TodayAsked) -> Result<Today, AppError> {
    let organisation = Organisation::read(app).await?;
    let permit = permit(app, session, asked, &organisation)?;
    let day = asked.day.unwrap_or_else(|| app.today());
    let groups = groups(&organisation, &permit, asked);
    let day = read_day(app, organisation, groups, day).await?;
    let mut views = Vec::with_capacity(day.groups.len());
    for group in &day.groups {
        views.push(group_view(app, &day, group).await?);
    }
    let items = items::of(app, session, &permit, &day).await?;
    Ok(Today { day: day.day, groups: views, items })
}

fn permit(app: &App, session: &Session, asked: TodayAsked, organisation: &Organisation) -> Result<Permit, AppError> {
    let scope = match asked.group {
        None => Scope::OwnUnits,
        Some(group) => Scope::Unit(organisation.group(Id::from_uuid(group)).ok_or(AppError::NotFound)?.unit),
    };
    app.permit(session, UseCase::ReadToday, scope)
}

fn groups(organisation: &Organisation, permit: &Permit, asked: TodayAsked) -> Vec<Group> {
    let gives_care = |group: &Group| {
        let kind = organisation.unit(group.unit).map(|unit| unit.kind);
        matches!(kind, Some(UnitKind::HomeCare | UnitKind::NightPatrol))
    };
    let groups = organisation.groups.iter().filter(|group| {
        gives_care(group) && permit.covers(group.unit) && asked.group.is_none_or(|asked| asked == group.id.uuid())
    });
    let mut groups: Vec<Group> = groups.cloned().collect();
    groups.sort_by(|a, b| a.name.cmp(&b.name));
    groups
}

/// The day's visits, and shifts from the night before to three days ahead.
async fn read_day(app: &App, organisation: Organisation, groups: Vec<Group>, day: Date) -> Result<Day, AppError> {
    let ids: Vec<_> = groups.iter().map(|group| group.id).collect();
    let visits = VisitFilter { groups: Some(ids.clone()), days: Some(DayRange::day(day)), ..VisitFilter::default() };
    let around = DayRange::new(day.saturating_sub(1.day()), day.saturating_add(3.days()));
    let shifts = ShiftFilter { groups: Some(ids), days: Some(around), ..ShiftFilter::default() };
    let (visits, shifts) = tokio::try_join!(app.store.planned_visits(&visits), app.store.shifts(&shifts))?;
    let all = Filter::default();
    let (workers, absences) = tokio::try_join!(app.store.list::<Worker>(&all), app.store.list::<WorkerAbsence>(&all))?;
    let (workers, absences) = (records(workers), records(absences));
    let mut shifts = records(shifts);
    let away = fallen(&shifts, day, &workers, &absences);
    for shift in &mut shifts {
        shift.worker = shift.worker.filter(|&worker| may_work(worker, shift.day, &workers, &absences));
    }
    let visits = visits.into_iter().filter(|it| !matches!(it.state, PlannedState::Cancelled { .. })).collect();
    Ok(Day { day, groups, organisation, visits, shifts, away })
}

/// Who has a shift that day and cannot work it.
fn fallen(shifts: &[Shift], day: Date, workers: &[Worker], absences: &[WorkerAbsence]) -> Vec<(Id<Worker>, Id<Group>)> {
    let of_day = shifts.iter().filter(|it| it.day == day);
    let missing = of_day.filter_map(|shift| {
        let worker = shift.worker.filter(|&worker| !may_work(worker, day, workers, absences))?;
        Some((worker, shift.group))
    });
    let mut away: Vec<_> = missing.collect();
    away.sort_unstable();
    away.dedup();
    away
}

async fn group_view(app: &App, day: &Day, group: &Group) -> Result<GroupToday, AppError> {
    let of_group: Vec<&PlannedVisit> = day.visits.iter().filter(|it| it.visit.group == group.id).collect();
    let staffed = of_group.iter().filter(|it| day.is_staffed(it)).count();
    let vacant = day.shifts.iter().filter(|it| it.group == group.id && it.day == day.day && it.worker.is_none());
    let plan = app.store.plan(Plan::id_of(group.id, monday_of(day.day))).await?;
    Ok(GroupToday {
        group: Named::from(group),
        visits: of_group.len(),
        staffed,
        unstaffed: of_group.len() - staffed,
        vacant_shifts: vacant.count(),
        plan_state: match plan.map(|it| it.record.state) {
            None if of_group.is_empty() => PlanStateName::None,
            Some(PlanState::Draft) => PlanStateName::Draft,
            // Weeks from before, or brought in from another system, have visits and no plan of ours.
            None | Some(PlanState::Published { .. }) => PlanStateName::Published,
        },
    })
}

/// Workers by id; for items that name one.
pub(super) async fn workers(app: &App) -> Result<BTreeMap<Id<Worker>, Worker>, AppError> {
    let workers = records(app.store.list::<Worker>(&Filter::default()).await?);
    Ok(workers.into_iter().map(|worker| (worker.id, worker)).collect())
}

/// The groups of a day as a set.
pub(super) fn group_ids(day: &Day) -> BTreeSet<Id<Group>> {
    day.groups.iter().map(|group| group.id).collect()
}
