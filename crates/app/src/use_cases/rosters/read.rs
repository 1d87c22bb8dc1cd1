//! A group's roster on a day: rows, who holds them from when, and what there is to think about.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::base_plan::BasePlan;
use tillit_domain::organisation::Group;
use tillit_domain::roster::Roster;
use tillit_domain::time::{DayRange, monday_of};
use tillit_domain::worker::{TravelMode, Worker};
use tillit_storage::{Filter, Versioned};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::assess::{RosterAssessment, assessment};
pub use super::input::{BreakShape, RosterShiftShape};
use crate::access::{Permit, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection::worker_name;
use crate::use_cases::care::reach::{self, Organisation, records};
use crate::use_cases::shared::Named;

/// Which day.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RosterOn {
    /// The day; today unless said.
    pub on: Option<Date>,
}

/// A group's roster.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RosterPage {
    /// The group.
    pub group: Named,
    /// The day looked at.
    pub on: Date,
    /// The roster that holds that day.
    pub roster: Option<RosterView>,
    /// All rosters of the group, newest first.
    pub rosters: Vec<RosterPeriod>,
    /// Tours that rows may have.
    pub tours: Vec<TourChoice>,
    /// Workers who may hold a row: those of the unit, of this group first.
    pub workers: Vec<RowWorker>,
    /// What the roster comes to.
    pub assessment: RosterAssessment,
}

/// When a roster holds.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RosterPeriod {
    /// Identifier.
    pub id: Uuid,
    /// Name on screen.
    pub name: String,
    /// First day.
    pub from: Date,
    /// Last day; none while open.
    pub to: Option<Date>,
}

/// A roster.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RosterView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when a newer one is saved.
    pub version: u32,
    /// Name on screen.
    pub name: String,
    /// Length of the cycle in weeks.
    pub weeks: u8,
    /// A day of the cycle's first week.
    pub anchor: Date,
    /// First day.
    pub from: Date,
    /// Last day; none while open.
    pub to: Option<Date>,
    /// Rows.
    pub rows: Vec<RowView>,
}

/// A row.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RowView {
    /// Who holds it; none while vacant.
    pub worker: Option<Named>,
    /// Since when, as far back as rosters tell.
    pub since: Option<Date>,
    /// How that worker travels.
    #[schema(value_type = String)]
    pub travel: TravelMode,
    /// Shifts over the cycle.
    pub shifts: Vec<RosterShiftShape>,
}

/// A tour a shift may take.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TourChoice {
    /// The tour.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Its day in the base plan's cycle.
    pub cycle_day: u16,
    /// The days of the roster's cycle it falls on, looked at from the round of today.
    pub roster_days: Vec<u16>,
    /// When it begins.
    pub start: String,
    /// When it ends.
    pub end: String,
}

/// A worker who may hold a row.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RowWorker {
    /// Who.
    pub worker: Named,
    /// The home group, where it is another: to be lent.
    pub lent_from: Option<Named>,
}

/// The group, if the user keeps its roster.
pub(super) async fn permitted(
    app: &App,
    session: &Session,
    id: Id<Group>,
) -> Result<(Group, Organisation, Permit), AppError> {
    reach::group(app, session, UseCase::KeepRoster, id).await
}

/// The base plans of a group.
pub(super) async fn base_plans(app: &App, group: Id<Group>) -> Result<Vec<BasePlan>, AppError> {
    Ok(records(app.store.list(&Filter::group(group)).await?))
}

/// Reads it.
///
/// # Errors
/// [`AppError::NotFound`] for a group of another unit, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<Group>, asked: RosterOn) -> Result<RosterPage, AppError> {
    let (group, organisation, permit) = permitted(app, session, id).await?;
    let on = asked.on.unwrap_or_else(|| app.today());
    let mut rosters: Vec<Versioned<Roster>> = app.store.list(&Filter::group(id)).await?;
    rosters.sort_by_key(|it| std::cmp::Reverse(it.record.period.from));
    let plans = base_plans(app, id).await?;
    let workers: Vec<Worker> = records(app.store.list(&Filter::default()).await?);
    let held = rosters.iter().find(|it| it.record.period.contains(on));
    let name = |worker: Id<Worker>| {
        let known = workers.iter().find(|it| it.id == worker);
        let name = known.map_or_else(String::new, |it| worker_name(session, it, organisation.unit_of_worker(it, on)));
        Named::new(worker, name)
    };
    let empty = Roster {
        id: app.new_id(),
        group: id,
        name: String::new(),
        weeks: 2,
        anchor: on,
        period: DayRange::starting(on),
        rows: Vec::new(),
    };
    let roster = held.map_or(&empty, |it| &it.record);
    let choices = row_workers(&workers, &group, &organisation, on, &name);
    permit.saw_workers(choices.iter().map(|it| Id::from_uuid(it.worker.id)));
    permit.saw_workers(roster.rows.iter().filter_map(|row| row.worker));
    let view = |it: &Versioned<Roster>| RosterView {
        id: it.record.id.uuid(),
        version: it.version,
        name: it.record.name.clone(),
        weeks: it.record.weeks.max(1),
        anchor: it.record.anchor,
        from: it.record.period.from,
        to: it.record.period.to,
        rows: rows(&it.record, &rosters, &name),
    };
    let period = |it: &Versioned<Roster>| RosterPeriod {
        id: it.record.id.uuid(),
        name: it.record.name.clone(),
        from: it.record.period.from,
        to: it.record.period.to,
    };
    Ok(RosterPage {
        group: Named::from(&group),
        on,
        roster: held.map(view),
        rosters: rosters.iter().map(period).collect(),
        tours: tours(&plans, roster, on),
        workers: choices,
        assessment: assessment(roster, &plans, on, session.language),
    })
}

fn rows(roster: &Roster, all: &[Versioned<Roster>], name: &impl Fn(Id<Worker>) -> Named) -> Vec<RowView> {
    let row = |(at, row): (usize, &tillit_domain::roster::RosterRow)| RowView {
        worker: row.worker.map(name),
        since: row.worker.map(|worker| since(worker, at, roster, all)),
        travel: row.travel,
        shifts: row.shifts.iter().map(RosterShiftShape::from).collect(),
    };
    roster.rows.iter().enumerate().map(row).collect()
}

/// Since when a worker holds a row: back through rosters that follow on each other and have the worker on the same row.
fn since(worker: Id<Worker>, row: usize, roster: &Roster, all: &[Versioned<Roster>]) -> Date {
    let mut since = roster.period.from;
    // Newest first, so that each one that joins on is met after the one it joins on to.
    for earlier in all.iter().map(|it| &it.record) {
        let joins = earlier.period.to.and_then(|last| last.tomorrow().ok()) == Some(since);
        if joins && earlier.rows.get(row).is_some_and(|it| it.worker == Some(worker)) {
            since = earlier.period.from;
        }
    }
    since
}

fn tours(plans: &[BasePlan], roster: &Roster, on: Date) -> Vec<TourChoice> {
    let round = DayRange::days_from(monday_of(on), u16::from(roster.weeks.max(1)) * 7);
    let Some(plan) = plans.iter().find(|it| it.period.contains(on)) else { return Vec::new() };
    let mut choices: Vec<TourChoice> = plan
        .tours
        .iter()
        .map(|tour| {
            let falls = |day: &Date| plan.cycle_day(*day) == tour.cycle_day;
            TourChoice {
                id: tour.id.uuid(),
                name: tour.name.clone(),
                cycle_day: tour.cycle_day,
                roster_days: round.days().filter(falls).map(|day| roster.cycle_day(day)).collect(),
                start: tour.start.to_string(),
                end: tour.end.to_string(),
            }
        })
        .collect();
    choices.sort_by(|a, b| (a.cycle_day, &a.start, &a.name).cmp(&(b.cycle_day, &b.start, &b.name)));
    choices
}

fn row_workers(
    workers: &[Worker],
    group: &Group,
    organisation: &Organisation,
    on: Date,
    name: &impl Fn(Id<Worker>) -> Named,
) -> Vec<RowWorker> {
    let of_unit = |it: &&Worker| organisation.unit_of_worker(it, on) == Some(group.unit);
    let employed = |it: &&Worker| it.employment.to.is_none_or(|last| on <= last);
    let mut choices: Vec<RowWorker> = workers
        .iter()
        .filter(of_unit)
        .filter(employed)
        .map(|it| RowWorker {
            worker: name(it.id),
            lent_from: it.group_on(on).filter(|home| *home != group.id).map(|home| organisation.named_group(home)),
        })
        .collect();
    choices.sort_by(|a, b| (a.lent_from.is_some(), &a.worker.name).cmp(&(b.lent_from.is_some(), &b.worker.name)));
    choices
}
