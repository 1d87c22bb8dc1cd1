//! What arrives from a phone about a change of the day: made where it is the worker's own to make, asked where it is not. The same event
//! twice is one change, and one that can no longer be made is kept and looked at, never lost.

use jiff::Timestamp;
use tillit_domain::Id;
use tillit_domain::day_event::{AskedMoreTime, DayEvent, ExtensionMade, Happening, OfferAnswered};
use tillit_domain::day_request::{Answerer, Asks, DayRequest, RequestState};
use tillit_domain::freedom::{Obstacle, Verdict};
use tillit_domain::shortage::Done;
use tillit_domain::told_extension::ToldExtension;
use tillit_domain::visit::PlannedState;
use tillit_domain::worker::Worker;
use tillit_storage::{Batch, Expect, StoreError};

use super::effect::{Asked, place_of, standing};
use super::ground::{DayGround, Who};
use super::take::{Rows, write_rows};
use super::weigh::{Wanted, Weighed, weigh};
use super::{extensions, lasting};
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::use_cases::{incidents, rosters};
use crate::words::InWords;
use crate::words::freedom::FreedomPhrase;

/// How often somebody else may change the same visits before the unit looks at it.
const TRIES: u8 = 4;

/// What became of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is done, or asked; with words where there is something to know.
    Taken(Option<String>),
    /// It contradicts something; kept for the unit to look at.
    ToUnit(String),
    /// It can never be taken.
    Refused(String),
}

/// What an event comes to, before it is written.
pub(crate) struct Change {
    pub(crate) outcome: Outcome,
    rows: Rows,
    records: Batch,
}

impl Change {
    /// Nothing is written.
    pub(crate) fn only(outcome: Outcome) -> Self {
        Self { outcome, rows: Rows::default(), records: Batch::new() }
    }
}

/// Takes an event that changes the day; `at` is when it happened by our clock. Given the same event again it changes nothing: what it
/// writes has the event's own id, and a visit that lies where it shall is left alone.
///
/// # Errors
/// What the database says; nothing has been changed then, and the event can be given again.
pub(crate) async fn receive(app: &App, who: &Who, event: &DayEvent, at: Timestamp) -> Result<Outcome, AppError> {
    for _ in 0..TRIES {
        let change = judged(app, who, event, at).await?;
        match write_rows(app, &change.rows, &change.records, &who.actor).await {
            Ok(()) => return Ok(change.outcome),
            Err(StoreError::Conflict { .. }) => {}
            Err(other) => return Err(other.into()),
        }
    }
    // Others change the same visits all the time: the event is kept for the unit to look at.
    Ok(Outcome::ToUnit(FreedomPhrase::OthersChange.in_words(who.language)))
}

async fn judged(app: &App, who: &Who, event: &DayEvent, at: Timestamp) -> Result<Change, AppError> {
    if app.store.get::<DayRequest>(event.id.cast()).await?.is_some()
        || app.store.get::<ToldExtension>(event.id.cast()).await?.is_some()
    {
        return Ok(Change::only(Outcome::Taken(None)));
    }
    match &event.what {
        Happening::OfferAnswered(answer) => answered(app, who, answer, at).await,
        Happening::AskedMoreTime(asked) => more_time(app, who, event, at, asked).await,
        Happening::Extension(made) => extension(app, who, event, at, made).await,
        Happening::ExtensionLasts(said) => lasting::from_phone(app, who, at, said.extension).await,
        Happening::Incident(told) => incidents::tell::from_phone(app, who, at, told).await,
        Happening::ShiftWish(wish) => rosters::wishes::from_phone(app, who, at, wish).await,
        what => match Asked::of(what) {
            Some(Asked::Change(wanted)) => change(app, who, event, at, &wanted).await,
            _ => Ok(Change::only(Outcome::Taken(None))),
        },
    }
}

/// A change with its rows.
fn with(rows: Rows, records: Batch) -> Change {
    Change { outcome: Outcome::Taken(None), rows, records }
}

/// Nothing but records.
pub(crate) fn keeping(records: Batch) -> Change {
    with(Rows::default(), records)
}

fn to_unit(who: &Who, why: &impl InWords) -> Change {
    Change::only(Outcome::ToUnit(why.in_words(who.language)))
}

/// A change of the visits: made, asked, or kept for the unit.
async fn change(app: &App, who: &Who, event: &DayEvent, at: Timestamp, wanted: &Wanted) -> Result<Change, AppError> {
    let Some((group, day)) = place_of(app, &Asked::Change(wanted.clone())).await? else {
        return Ok(to_unit(who, &FreedomPhrase::UnknownVisit));
    };
    let ground = DayGround::read(app, group, day, None).await?;
    let (ground, weighed) = weighed(ground, who.worker, wanted).await?;
    Ok(match &weighed.verdict {
        // Made or passed meanwhile: what was done there is registered, and that is what counts.
        Verdict::Refused(Obstacle::Begun | Obstacle::DayPassed) => Change::only(Outcome::Taken(None)),
        Verdict::Refused(why) => to_unit(who, why),
        Verdict::Planner(_) => keeping(asked(who, event, at, &ground, wanted, &weighed, Answerer::Planner)),
        Verdict::Colleague => match weighed.colleague {
            Some(worker) => keeping(asked(who, event, at, &ground, wanted, &weighed, Answerer::Colleague { worker })),
            None => Change::only(Outcome::Taken(None)),
        },
        Verdict::Free => with(of(&weighed, Batch::new()).rows(&ground), Batch::new()),
    })
}

/// What a weighed change comes to.
pub(super) fn of(weighed: &Weighed, records: Batch) -> super::take::Change {
    match &weighed.effect {
        None => super::take::Change { records, ..super::take::Change::default() },
        Some(effect) => super::take::Change {
            laid: effect.laid.clone(),
            breaks: Some(effect.breaks.clone()),
            records,
            ..super::take::Change::default()
        },
    }
}

/// Weighing asks the gate many times; it keeps nobody else waiting.
pub(super) async fn weighed(
    ground: DayGround,
    worker: Id<Worker>,
    wanted: &Wanted,
) -> Result<(DayGround, Weighed), AppError> {
    let wanted = wanted.clone();
    blocking(move || {
        let weighed = weigh(&ground, worker, &wanted);
        (ground, weighed)
    })
    .await
}

/// The request that an event becomes.
fn asked(
    who: &Who,
    event: &DayEvent,
    at: Timestamp,
    ground: &DayGround,
    wanted: &Wanted,
    weighed: &Weighed,
    of: Answerer,
) -> Batch {
    let visit = match wanted {
        Wanted::Reorder { .. } => None,
        other => other.visit(),
    };
    let asks = match wanted {
        Wanted::Reorder { shift, visits } => Asks::Reorder { shift: *shift, visits: visits.clone() },
        Wanted::Move { start, .. } => Asks::Move { start: *start },
        Wanted::HandOver { to, .. } => Asks::HandOver { to: *to },
        Wanted::Swap { take, with, .. } => Asks::Swap { take: *take, with: *with },
        Wanted::TakeOver { .. } => Asks::TakeOver { from: weighed.colleague },
    };
    new(&DayRequest {
        id: event.id.cast(),
        group: ground.group.id,
        unit: ground.group.unit,
        day: ground.day,
        visit,
        person: visit.and_then(|it| ground.published.get(&it)).map(|it| it.visit.person),
        asked: Done { at, by: who.name.clone() },
        worker: who.worker,
        asks,
        of,
        against: weighed.against.clone(),
        note: String::new(),
        state: RequestState::Open,
    })
}

fn new(request: &DayRequest) -> Batch {
    let mut batch = Batch::new();
    batch.put(request, None, Expect::New);
    batch
}

/// What a request asks for, as a change.
pub(super) fn wanted(request: &DayRequest) -> Option<Wanted> {
    Some(match (&request.asks, request.visit) {
        (Asks::Reorder { shift, visits }, _) => Wanted::Reorder { shift: *shift, visits: visits.clone() },
        (Asks::Move { start }, Some(visit)) => Wanted::Move { visit, start: *start },
        (Asks::HandOver { to }, Some(visit)) => Wanted::HandOver { visit, to: *to },
        (Asks::Swap { take, with }, Some(give)) => Wanted::Swap { give, take: *take, with: *with },
        (Asks::TakeOver { .. }, Some(visit)) => Wanted::TakeOver { visit },
        (Asks::MoreTime { .. }, _) | (_, None) => return None,
    })
}

/// A colleague's answer.
async fn answered(app: &App, who: &Who, answer: &OfferAnswered, at: Timestamp) -> Result<Change, AppError> {
    let say = |phrase: FreedomPhrase| phrase.in_words(who.language);
    let Some(stored) = app.store.get::<DayRequest>(answer.offer.cast()).await? else {
        return Ok(to_unit(who, &FreedomPhrase::OfferGone));
    };
    let request = stored.record;
    if request.colleague() != Some(who.worker) {
        return Ok(Change::only(Outcome::Refused(say(FreedomPhrase::OfferOfAnother))));
    }
    if !request.is_open() {
        // The same answer again, or the planner was faster.
        return Ok(Change::only(Outcome::Taken(None)));
    }
    let done = Done { at, by: who.name.clone() };
    let asker = request.worker;
    let expect = Expect::Version(stored.version);
    let mut batch = Batch::new();
    let Some(wanted) = wanted(&request).filter(|_| answer.accepted) else {
        let declined = request.decline(done, say(FreedomPhrase::ColleagueDeclined)).map_err(AppError::internal)?;
        batch.put(&declined, None, expect);
        return Ok(keeping(batch));
    };
    let Some((group, day)) = place_of(app, &Asked::Change(wanted.clone())).await? else {
        return Ok(to_unit(who, &FreedomPhrase::UnknownVisit));
    };
    let ground = DayGround::read(app, group, day, None).await?;
    let (ground, weighed) = weighed(ground, asker, &wanted).await?;
    Ok(match &weighed.verdict {
        Verdict::Refused(why) => {
            let words = say(FreedomPhrase::NotPossibleAnyMore { why: *why });
            let over = request.decline(done, words).map_err(AppError::internal)?;
            batch.put(&over, None, expect);
            Change { outcome: Outcome::ToUnit(why.in_words(who.language)), ..keeping(batch) }
        }
        // What has changed meanwhile makes it the planner's to say.
        Verdict::Planner(_) => {
            let asked = DayRequest { of: Answerer::Planner, against: weighed.against.clone(), ..request };
            batch.put(&asked, None, expect);
            keeping(batch)
        }
        Verdict::Free | Verdict::Colleague => {
            let granted = request.grant(done, None).map_err(AppError::internal)?;
            batch.put(&granted, None, expect);
            with(of(&weighed, Batch::new()).rows(&ground), batch)
        }
    })
}

/// More time: one tap to the planner.
async fn more_time(
    app: &App,
    who: &Who,
    event: &DayEvent,
    at: Timestamp,
    asked: &AskedMoreTime,
) -> Result<Change, AppError> {
    let planned = standing(app, asked.visit).await?.filter(|it| it.visit.person == asked.person);
    let Some(planned) = planned.filter(|it| !matches!(it.state, PlannedState::Cancelled { .. })) else {
        return Ok(to_unit(who, &FreedomPhrase::UnknownVisit));
    };
    let group = app.store.get::<tillit_domain::organisation::Group>(planned.visit.group).await?;
    let Some(group) = group.map(|it| it.record) else { return Ok(to_unit(who, &FreedomPhrase::UnknownVisit)) };
    Ok(keeping(new(&DayRequest {
        id: event.id.cast(),
        group: group.id,
        unit: group.unit,
        day: planned.visit.day,
        visit: Some(asked.visit),
        person: Some(asked.person),
        asked: Done { at, by: who.name.clone() },
        worker: who.worker,
        asks: Asks::MoreTime { minutes: asked.minutes, lasting: asked.lasting },
        of: Answerer::Planner,
        against: Vec::new(),
        note: asked.note.as_ref().map(|it| it.words().to_owned()).unwrap_or_default(),
        state: RequestState::Open,
    })))
}

/// A temporary extension: written with the longer visits it leads to.
async fn extension(
    app: &App,
    who: &Who,
    event: &DayEvent,
    at: Timestamp,
    made: &ExtensionMade,
) -> Result<Change, AppError> {
    let place = match extensions::weigh(app, who.worker, made).await? {
        None => return Ok(to_unit(who, &FreedomPhrase::UnknownVisit)),
        Some(Err(why)) => return Ok(to_unit(who, &why)),
        Some(Ok(place)) => place,
    };
    let told = extensions::made(app, who, event.id.cast(), at, made, &place).await?;
    let mut batch = Batch::new();
    batch.put(&told, None, Expect::New);
    let rows = if told.in_plan { extensions::in_plan(app, &told).await? } else { Rows::default() };
    Ok(with(rows, batch))
}
