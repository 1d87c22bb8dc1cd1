//! Workers wish for vacant shifts, and choose them where the rest rules and the delegations allow it (S-052, S-053). How many take part
//! is told as one sum for the unit, never who or how often.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::absence::WorkerAbsence;
use tillit_domain::day_event::{ShiftWish as TalkedOf, Wish as Told};
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::shift::Shift;
use tillit_domain::shift_wish::{Says, ShiftWish};
use tillit_domain::time::monday_of;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_planning::vacancy::{self, Unrested};
use tillit_storage::{Batch, Expect, Filter, ShiftFilter};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::records;
use crate::use_cases::freedom::Who;
use crate::use_cases::freedom::intake::{Change, Outcome, keeping};
use crate::use_cases::plans::PlanKey;
use crate::use_cases::plans::candidates::visits_of;
use crate::use_cases::plans::desk::{Depth, Desk};
use crate::words::InWords as _;
use crate::words::freedom::ShiftRefused;

/// How far ahead vacant shifts are offered.
const DAYS: u16 = 28;

/// No share of fewer workers than this is told.
const FEWEST_WORKERS: usize = 5;

/// A vacant shift as a worker sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OpenShift {
    /// The shift.
    pub id: Uuid,
    /// Version, to be given back when it is chosen.
    pub version: u32,
    /// The day.
    pub day: Date,
    /// When it begins.
    pub start: String,
    /// When it ends.
    pub end: String,
    /// What the worker has said of it.
    #[schema(value_type = Option<String>)]
    pub says: Option<Says>,
    /// Why the worker cannot choose it; none where it can be chosen.
    pub refused: Option<String>,
}

/// Vacant shifts of the worker's group.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OpenShifts {
    /// By day and start.
    pub shifts: Vec<OpenShift>,
}

/// A shift to choose.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseShift {
    /// The version that was read.
    pub version: u32,
}

/// How many take part in choosing shifts.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct Participation {
    /// Workers of the unit who have wished for or chosen a shift in the last 28 days; none where the unit has so few that it would be
    /// about somebody.
    pub taking_part: Option<usize>,
    /// Workers of the unit.
    pub workers: Option<usize>,
}

/// Lists the vacant shifts that a worker may wish for.
///
/// # Errors
/// [`AppError::NotAllowed`] for an account that is no worker's.
#[crate::compiled_once]
pub async fn open(app: &App, session: &Session) -> Result<OpenShifts, AppError> {
    app.permit(session, UseCase::WishForShifts, Scope::Own)?;
    let worker = own_worker(app, session).await?;
    let Some(group) = worker.group_on(app.today()) else { return Ok(OpenShifts { shifts: Vec::new() }) };
    let filter = ShiftFilter {
        groups: Some(vec![group]),
        days: Some(DayRange::days_from(app.today(), DAYS)),
        ..ShiftFilter::default()
    };
    let mut vacant = app.store.shifts(&filter).await?;
    vacant.retain(|it| it.record.worker.is_none() && it.record.instants().0 > app.now());
    vacant.sort_by_key(|it| (it.record.day, it.record.start, it.record.id));
    let said = records(app.store.list::<ShiftWish>(&Filter::worker(worker.id)).await?);
    let around = shifts_around(app, worker.id, DayRange::days_from(app.today(), DAYS)).await?;
    let absences = records(app.store.list::<WorkerAbsence>(&Filter::worker(worker.id)).await?);
    let view = |it: &tillit_storage::Versioned<Shift>| OpenShift {
        id: it.record.id.uuid(),
        version: it.version,
        day: it.record.day,
        start: it.record.start.to_string(),
        end: it.record.end.to_string(),
        says: said.iter().find(|wish| wish.shift == it.record.id).map(|wish| wish.says),
        refused: rested(&worker, &it.record, &around, &absences).err().map(|why| why.in_words(session.language)),
    };
    Ok(OpenShifts { shifts: vacant.iter().map(view).collect() })
}

async fn own_worker(app: &App, session: &Session) -> Result<Worker, AppError> {
    let worker = session.worker.ok_or(AppError::NotAllowed)?;
    Ok(app.store.get::<Worker>(worker).await?.ok_or(AppError::NotAllowed)?.record)
}

/// The worker's own shifts on some days and those beside them, that rest is judged by.
pub(crate) async fn shifts_around(app: &App, worker: Id<Worker>, days: DayRange) -> Result<Vec<Shift>, AppError> {
    use jiff::ToSpan as _;
    let wider =
        DayRange { from: days.from.saturating_sub(3.days()), to: days.to.map(|to| to.saturating_add(3.days())) };
    let filter = ShiftFilter { workers: Some(vec![worker]), days: Some(wider), ..ShiftFilter::default() };
    Ok(records(app.store.shifts(&filter).await?))
}

/// Whether a worker is there and rested for a shift: at work at no other place then, not away, eleven hours before and after.
fn rested(worker: &Worker, shift: &Shift, own: &[Shift], absences: &[WorkerAbsence]) -> Result<(), ShiftRefused> {
    if !tillit_planning::shifts::may_work(worker.id, shift.day, std::slice::from_ref(worker), absences) {
        return Err(ShiftRefused::Away);
    }
    vacancy::rested(worker.id, shift, own).map_err(|why| match why {
        Unrested::AtWork => ShiftRefused::AtWork,
        Unrested::RestTooShort => ShiftRefused::RestTooShort,
    })
}

/// Chooses a vacant shift: the worker is on it from now on, and the planner sees it as any other change of the plan.
///
/// # Errors
/// [`ShiftRefused`] by name; [`AppError::Conflict`] if somebody was faster; [`AppError::NotFound`] for a shift of another group.
#[crate::compiled_once]
pub async fn choose(
    app: &App,
    session: &Session,
    shift: Id<Shift>,
    input: ChooseShift,
) -> Result<OpenShifts, AppError> {
    let permit = app.permit(session, UseCase::WishForShifts, Scope::Own)?;
    let worker = own_worker(app, session).await?;
    let stored = app.store.shift(shift).await?.filter(|it| Some(it.record.group) == worker.group_on(it.record.day));
    let stored = stored.ok_or(AppError::NotFound)?;
    let refuse = |why: ShiftRefused| AppError::refused(&why, session.language);
    if stored.record.worker.is_some() || stored.record.instants().0 <= app.now() {
        return Err(refuse(ShiftRefused::NotVacant));
    }
    let around = shifts_around(app, worker.id, DayRange::day(stored.record.day)).await?;
    let absences = records(app.store.list::<WorkerAbsence>(&Filter::worker(worker.id)).await?);
    rested(&worker, &stored.record, &around, &absences).map_err(refuse)?;
    let persons = may_make_all(app, session, &worker, &stored.record).await?;
    permit.saw(persons);
    permit.saw_workers([worker.id]);
    let actor = app.actor(session);
    let taken = Shift { worker: Some(worker.id), travel: worker.travel, ..stored.record.clone() };
    app.store.put_shifts(&[(taken, Expect::Version(input.version))], &actor).await?;
    app.store.apply(said(&worker, &stored.record, Says::Chose, app.now()), &actor).await?;
    open(app, session).await
}

/// The persons of the visits that lie on a shift, if the worker may make them all.
async fn may_make_all(
    app: &App,
    session: &Session,
    worker: &Worker,
    shift: &Shift,
) -> Result<Vec<Id<tillit_domain::person::Person>>, AppError> {
    let key = PlanKey::whole(shift.group, monday_of(shift.day));
    if app.store.plan(key.plan()).await?.is_none() {
        return Ok(Vec::new());
    }
    let group = app.store.get::<Group>(shift.group).await?.ok_or(AppError::NotFound)?.record;
    let desk = Desk::lay_out(app, session, group, key, Depth::Propose).await?;
    let visits = visits_of(&desk, shift, &[]);
    let candidate = vacancy::candidates(&desk.input, shift, &visits).into_iter().find(|it| it.worker == worker.id);
    match candidate {
        Some(it) if it.lacks.is_empty() && it.may_not_visit == 0 => Ok(visits.iter().map(|it| it.person).collect()),
        Some(_) => Err(AppError::refused(&ShiftRefused::MayNotMakeAll, session.language)),
        None => Err(AppError::refused(&ShiftRefused::AtWork, session.language)),
    }
}

fn said(worker: &Worker, shift: &Shift, says: Says, at: Timestamp) -> Batch {
    let wish = ShiftWish {
        id: ShiftWish::id_of(shift.id, worker.id),
        shift: shift.id,
        group: shift.group,
        day: shift.day,
        worker: worker.id,
        says,
        at,
    };
    let mut batch = Batch::new();
    batch.put(&wish, None, Expect::Any);
    batch
}

/// Takes a wish told on a phone. The newest holds, whatever order they arrive in.
pub(crate) async fn from_phone(app: &App, who: &Who, at: Timestamp, wish: &TalkedOf) -> Result<Change, AppError> {
    let refused = || Change::only(Outcome::Refused(ShiftRefused::NotVacant.in_words(who.language)));
    let worker = app.store.get::<Worker>(who.worker).await?.map(|it| it.record);
    let shift = app.store.shift(wish.shift).await?.map(|it| it.record);
    let (Some(worker), Some(shift)) = (worker, shift) else {
        return Ok(refused());
    };
    if worker.group_on(shift.day) != Some(shift.group) {
        return Ok(refused());
    }
    let before = app.store.get::<ShiftWish>(ShiftWish::id_of(shift.id, worker.id)).await?;
    if before.is_some_and(|it| at <= it.record.at || it.record.says == Says::Chose) {
        return Ok(Change::only(Outcome::Taken(None)));
    }
    let says = match wish.wish {
        Told::Wants => Says::Wants,
        Told::RatherNot => Says::RatherNot,
    };
    Ok(keeping(said(&worker, &shift, says, at)))
}

/// How many workers of a unit take part in choosing shifts.
///
/// # Errors
/// [`AppError::NotFound`] for a unit of others, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn participation(app: &App, session: &Session, unit: Id<Unit>) -> Result<Participation, AppError> {
    use jiff::ToSpan as _;
    app.permit(session, UseCase::ReadParticipation, Scope::Unit(unit))?;
    let today = app.today();
    let groups: BTreeSet<Id<Group>> =
        records(app.store.list::<Group>(&Filter::unit(unit)).await?).iter().map(|it| it.id).collect();
    let of_unit =
        |it: &Worker| it.employment.contains(today) && it.group_on(today).is_some_and(|at| groups.contains(&at));
    let workers: BTreeSet<Id<Worker>> =
        app.store.list_where::<Worker>(of_unit).await?.iter().map(|it| it.record.id).collect();
    if workers.len() < FEWEST_WORKERS {
        return Ok(Participation { taking_part: None, workers: None });
    }
    let since = tillit_domain::time::instant(today.saturating_sub(i64::from(DAYS).days()), tillit_domain::TimeOfDay(0));
    let wishes = app.store.list_where::<ShiftWish>(|it| it.at >= since && workers.contains(&it.worker)).await?;
    let taking_part: BTreeSet<Id<Worker>> = wishes.iter().map(|it| it.record.worker).collect();
    // One to four of many would be somebody, and so would all but one to four.
    let told = |count: usize| {
        count == 0 || (FEWEST_WORKERS..=workers.len() - FEWEST_WORKERS).contains(&count) || count == workers.len()
    };
    Ok(Participation { taking_part: Some(taking_part.len()).filter(|it| told(*it)), workers: Some(workers.len()) })
}
