//! How a group's day stands: who should be at work and is away, which visits nobody makes, what has been decided.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::absence::{WorkerAbsence, WorkerAbsenceCause};
use tillit_domain::organisation::Group;
use tillit_domain::shortage::{CareClass, Shortage};
use tillit_domain::time::monday_of;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Filter, ShiftFilter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use super::behind::Behind;
use super::care_order;
use super::decide::is_made;
use super::view::{self, Names, ShortageView};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::records;
use crate::use_cases::plans::PlanKey;
use crate::use_cases::plans::desk::{Depth, Desk, permitted};
use crate::use_cases::shared::Named;
use crate::words::InWords as _;

/// A group's day when people may be short.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShortDay {
    /// The group.
    pub group: Named,
    /// The day.
    pub day: Date,
    /// Whether the week's plan is open, so that the day can be changed.
    pub plan_open: bool,
    /// Who should be at work.
    pub workers: Vec<AtWork>,
    /// Shifts that nobody has, by roster and not by illness.
    pub vacant: Vec<EmptyShift>,
    /// The day's visits, the weightiest first.
    pub visits: Vec<ShortVisit>,
    /// In which order care gives way in the unit, the class that gives way last first.
    pub order: Vec<ClassView>,
    /// What has been decided for the day, the newest first.
    pub decisions: Vec<ShortageView>,
}

/// A worker who should be at work. No figure about the work.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AtWork {
    /// Who.
    pub worker: Named,
    /// When the shift begins.
    pub start: String,
    /// When it ends.
    pub end: String,
    /// Whether the worker is away.
    pub away: bool,
    /// The report of illness that can be taken back.
    pub ill: Option<Uuid>,
}

/// A shift that nobody has.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EmptyShift {
    /// The shift.
    pub id: Uuid,
    /// When it begins.
    pub start: String,
    /// When it ends.
    pub end: String,
}

/// A visit of the day.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShortVisit {
    /// The visit.
    pub id: Uuid,
    /// At whose home.
    pub person: Named,
    /// What it is called.
    pub name: String,
    /// Earliest start.
    pub earliest: String,
    /// Latest start.
    pub latest: String,
    /// What it is, as far as giving way is concerned.
    #[schema(value_type = String)]
    pub class: CareClass,
    /// Whether somebody who is at work makes it, or it has begun already.
    pub made: bool,
    /// Whether it is the only visit that the person has from the group that day.
    pub only_visit: bool,
}

/// A class of care.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ClassView {
    /// The class.
    #[schema(value_type = String)]
    pub class: CareClass,
    /// In words.
    pub words: String,
}

/// Reads the day.
///
/// # Errors
/// [`AppError::NotFound`] for a group that is not the user's, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, group: Id<Group>, day: Date) -> Result<ShortDay, AppError> {
    let (group, permit) = permitted(app, session, UseCase::ReadShortage, group).await?;
    let key = PlanKey::whole(group.id, monday_of(day));
    let desk = match app.store.plan(key.plan()).await? {
        Some(_) => Some(Desk::lay_out(app, session, group.clone(), key, Depth::Judge).await?),
        None => None,
    };
    let order = care_order(&app.store, group.unit, day).await?;
    let (workers, vacant) = at_work(app, session, &group, day).await?;
    permit.saw_workers(workers.iter().map(|it| Id::from_uuid(it.worker.id)));
    let visits = match &desk {
        Some(desk) => visits(desk, day, &Behind::read(app, desk, day).await?, |class| order.rank(class)),
        None => Vec::new(),
    };
    permit.saw(visits.iter().map(|it| Id::from_uuid(it.person.id)));
    let mut decisions = Vec::new();
    for decided in decisions_of(app, group.id, day).await? {
        decisions.push(view::of(app, session, &permit, decided).await?);
    }
    let classes = order.classes().iter();
    Ok(ShortDay {
        group: Named::from(&group),
        day,
        plan_open: desk.is_some(),
        workers,
        vacant,
        visits,
        order: classes.map(|class| ClassView { class: *class, words: class.in_words(session.language) }).collect(),
        decisions,
    })
}

/// The decisions of a group's day, the newest first.
async fn decisions_of(app: &App, group: Id<Group>, day: Date) -> Result<Vec<Versioned<Shortage>>, AppError> {
    let mut decided = app.store.list::<Shortage>(&Filter::group(group)).await?;
    decided.retain(|it| it.record.day == day);
    decided.sort_by_key(|it| std::cmp::Reverse((it.record.decided.at, it.record.id)));
    Ok(decided)
}

/// Workers whose shift of that day stands vacant because they are away.
pub(super) fn away(desk: &Desk, day: Date) -> Vec<Id<Worker>> {
    let stored = desk.stored_shifts.iter().map(|it| &it.record).filter(|it| it.day == day);
    let fallen = stored.filter(|it| desk.shift(it.id).is_none_or(|shift| shift.worker.is_none()));
    let mut away: Vec<_> = fallen.filter_map(|it| it.worker).collect();
    away.sort_unstable();
    away.dedup();
    away
}

async fn at_work(
    app: &App,
    session: &Session,
    group: &Group,
    day: Date,
) -> Result<(Vec<AtWork>, Vec<EmptyShift>), AppError> {
    let filter = ShiftFilter { groups: Some(vec![group.id]), days: Some(DayRange::day(day)), ..ShiftFilter::default() };
    let mut shifts = records(app.store.shifts(&filter).await?);
    shifts.sort_by_key(|it| (it.start, it.end, it.id));
    let absences = records(app.store.list::<WorkerAbsence>(&Filter::default()).await?);
    let of_day: BTreeMap<Id<Worker>, &WorkerAbsence> =
        absences.iter().filter(|it| it.period.contains(day)).map(|it| (it.worker, it)).collect();
    let names = Names::read(app, session, Vec::new(), day).await?;
    let (mut workers, mut vacant) = (Vec::new(), Vec::new());
    for shift in shifts {
        let (start, end) = (shift.start.to_string(), shift.end.to_string());
        match shift.worker {
            None => vacant.push(EmptyShift { id: shift.id.uuid(), start, end }),
            Some(worker) => {
                let absence = of_day.get(&worker);
                let ill = absence.filter(|it| it.cause == WorkerAbsenceCause::Ill).map(|it| it.id.uuid());
                workers.push(AtWork { worker: names.worker(worker), start, end, away: absence.is_some(), ill });
            }
        }
    }
    Ok((workers, vacant))
}

fn visits(desk: &Desk, day: Date, behind: &Behind, rank: impl Fn(CareClass) -> usize) -> Vec<ShortVisit> {
    let names = crate::use_cases::plans::names::Names::of(&desk.input);
    let of_day: Vec<_> = desk.input.draft.iter().filter(|it| it.visit.day == day).collect();
    let mut per_person: BTreeMap<_, usize> = BTreeMap::new();
    for draft in &of_day {
        *per_person.entry(draft.visit.person).or_default() += 1;
    }
    let view = |draft: &&tillit_domain::plan::DraftVisit| ShortVisit {
        id: draft.visit.id.uuid(),
        person: Named::new(draft.visit.person, names.person(draft.visit.person)),
        name: draft.visit.name.clone(),
        earliest: draft.visit.earliest.to_string(),
        latest: draft.visit.latest.to_string(),
        class: CareClass::of(&draft.visit, &desk.input.catalogue),
        made: is_made(desk, draft) || behind.has(draft.visit.id),
        only_visit: per_person.get(&draft.visit.person) == Some(&1),
    };
    let mut visits: Vec<ShortVisit> = of_day.iter().map(view).collect();
    visits.sort_by_cached_key(|it| (rank(it.class), it.earliest.clone(), it.person.name.clone(), it.id));
    visits
}
