//! What arrives from a phone about a change of the day: made where it is the worker's own to make, asked where it is not. The same event
//! twice is one change, and one that can no longer be made is kept and looked at, never lost.

use tillit_domain::Id;
use tillit_domain::day_event::{AskedMoreTime, DayEvent, Happening, OfferAnswered};
use tillit_domain::day_request::{Answerer, Asks, DayRequest, RequestState};
use tillit_domain::freedom::{Obstacle, Verdict};
use tillit_domain::shortage::Done;
use tillit_domain::visit::PlannedState;
use tillit_storage::{Batch, Expect, StoreError};

use super::effect::{Asked, first, place_of, standing};
use super::extensions;
use super::ground::{DayGround, Who};
use super::take::{Change, write};
use super::weigh::{Wanted, Weighed, weigh};
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::use_cases::{incidents, rosters};
use crate::words::InWords as _;
use crate::words::freedom::FreedomPhrase;

/// How often somebody else may change the same visits before the unit looks at it.
const TRIES: u8 = 4;

/// What became of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is done, or asked; with words where there is something to know.
    Taken(Option<String>),
    /// It contradicts something; kept for the unit to look at.
    ToUnit(String),
    /// It can never be taken.
    Refused(String),
}

/// Takes an event that changes the day; `at` is when it happened by our clock. Events of other kinds are not for here.
///
/// # Errors
/// What the database says; nothing has been changed then, and the event can be given again.
pub(crate) async fn receive(app: &App, who: &Who, event: &DayEvent, at: jiff::Timestamp) -> Result<Outcome, AppError> {
    match &event.what {
        Happening::OfferAnswered(answer) => answered(app, who, answer).await,
        Happening::AskedMoreTime(asked) => more_time(app, who, event, at, asked).await,
        Happening::Extension(made) => match extensions::make(app, who, event.id.cast(), at, made).await? {
            None => Ok(Outcome::ToUnit(FreedomPhrase::UnknownVisit.in_words(who.language))),
            Some(Ok(())) => Ok(Outcome::Taken(Some(FreedomPhrase::ToldPlannerAndAssessor.in_words(who.language)))),
            Some(Err(why)) => Ok(Outcome::ToUnit(why.in_words(who.language))),
        },
        Happening::Incident(told) => incidents::tell::from_phone(app, who, at, told).await,
        Happening::ShiftWish(wish) => rosters::wishes::from_phone(app, who, at, wish).await,
        what => match Asked::of(what) {
            Some(Asked::Change(wanted)) => change(app, who, event, at, &wanted).await,
            _ => Ok(Outcome::Taken(None)),
        },
    }
}

/// A change of the visits: made, asked, or kept for the unit.
async fn change(
    app: &App,
    who: &Who,
    event: &DayEvent,
    at: jiff::Timestamp,
    wanted: &Wanted,
) -> Result<Outcome, AppError> {
    if app.store.get::<DayRequest>(event.id.cast()).await?.is_some() {
        return Ok(Outcome::Taken(None));
    }
    for _ in 0..TRIES {
        let Some((group, day)) = place_of(app, &Asked::Change(wanted.clone())).await? else {
            return Ok(Outcome::ToUnit(FreedomPhrase::UnknownVisit.in_words(who.language)));
        };
        let ground = DayGround::read(app, group, day, None).await?;
        let (ground, weighed) = weighed(ground, who.worker, wanted).await?;
        let say = |phrase: FreedomPhrase| phrase.in_words(who.language);
        match &weighed.verdict {
            // Made or passed meanwhile: what was done there is registered, and that is what counts.
            Verdict::Refused(Obstacle::Begun | Obstacle::DayPassed) => return Ok(Outcome::Taken(None)),
            Verdict::Refused(why) => return Ok(Outcome::ToUnit(why.in_words(who.language))),
            Verdict::Planner(why) => {
                ask(app, who, event, at, &ground, wanted, &weighed, Answerer::Planner).await?;
                return Ok(Outcome::Taken(Some(say(FreedomPhrase::PlannerAsked { why: first(why) }))));
            }
            Verdict::Colleague => {
                let Some(worker) = weighed.colleague else { return Ok(Outcome::Taken(None)) };
                ask(app, who, event, at, &ground, wanted, &weighed, Answerer::Colleague { worker }).await?;
                let colleague = super::effect::first_name(&ground, worker);
                return Ok(Outcome::Taken(Some(say(FreedomPhrase::ColleagueAsked { colleague }))));
            }
            Verdict::Free => match write(app, &ground, &of(&weighed, Batch::new()), &who.actor).await {
                Ok(()) => return Ok(Outcome::Taken(None)),
                Err(StoreError::Conflict { .. }) => {}
                Err(other) => return Err(other.into()),
            },
        }
    }
    Ok(Outcome::ToUnit(FreedomPhrase::UnknownVisit.in_words(who.language)))
}

pub(super) fn of(weighed: &Weighed, records: Batch) -> Change {
    match &weighed.effect {
        None => Change { records, ..Change::default() },
        Some(effect) => {
            Change { laid: effect.laid.clone(), breaks: Some(effect.breaks.clone()), records, ..Change::default() }
        }
    }
}

/// Weighing asks the gate many times; it keeps nobody else waiting.
pub(super) async fn weighed(
    ground: DayGround,
    worker: Id<tillit_domain::worker::Worker>,
    wanted: &Wanted,
) -> Result<(DayGround, Weighed), AppError> {
    let wanted = wanted.clone();
    blocking(move || {
        let weighed = weigh(&ground, worker, &wanted);
        (ground, weighed)
    })
    .await
}

#[expect(
    clippy::too_many_arguments,
    reason = "a request holds what was asked, by whom, of whom and what stands against it"
)]
async fn ask(
    app: &App,
    who: &Who,
    event: &DayEvent,
    at: jiff::Timestamp,
    ground: &DayGround,
    wanted: &Wanted,
    weighed: &Weighed,
    of: Answerer,
) -> Result<(), AppError> {
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
    let request = DayRequest {
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
    };
    put_new(app, who, &request).await
}

async fn put_new(app: &App, who: &Who, request: &DayRequest) -> Result<(), AppError> {
    let mut batch = Batch::new();
    batch.put(request, None, Expect::New);
    match app.store.apply(batch, &who.actor).await {
        Ok(_) | Err(StoreError::Conflict { .. }) => Ok(()),
        Err(other) => Err(other.into()),
    }
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
async fn answered(app: &App, who: &Who, answer: &OfferAnswered) -> Result<Outcome, AppError> {
    let say = |phrase: FreedomPhrase| phrase.in_words(who.language);
    for _ in 0..TRIES {
        let Some(stored) = app.store.get::<DayRequest>(answer.offer.cast()).await? else {
            return Ok(Outcome::ToUnit(say(FreedomPhrase::OfferGone)));
        };
        let request = stored.record;
        if request.colleague() != Some(who.worker) {
            return Ok(Outcome::Refused(say(FreedomPhrase::OfferOfAnother)));
        }
        if !request.is_open() {
            // The same answer again, or the planner was faster.
            return Ok(Outcome::Taken(None));
        }
        let done = Done { at: who.actor.at, by: who.name.clone() };
        let asker = request.worker;
        let Some(wanted) = wanted(&request).filter(|_| answer.accepted) else {
            let declined = request.decline(done, say(FreedomPhrase::ColleagueDeclined)).map_err(AppError::internal)?;
            let mut batch = Batch::new();
            batch.put(&declined, None, Expect::Version(stored.version));
            match app.store.apply(batch, &who.actor).await {
                Ok(_) => return Ok(Outcome::Taken(None)),
                Err(StoreError::Conflict { .. }) => continue,
                Err(other) => return Err(other.into()),
            }
        };
        let Some((group, day)) = place_of(app, &Asked::Change(wanted.clone())).await? else {
            return Ok(Outcome::ToUnit(say(FreedomPhrase::UnknownVisit)));
        };
        let ground = DayGround::read(app, group, day, None).await?;
        let (ground, weighed) = weighed(ground, asker, &wanted).await?;
        let mut batch = Batch::new();
        let (change, outcome) = match &weighed.verdict {
            Verdict::Refused(why) => {
                let words = say(FreedomPhrase::NotPossibleAnyMore { why: *why });
                let over = request.decline(done, words.clone()).map_err(AppError::internal)?;
                batch.put(&over, None, Expect::Version(stored.version));
                (Change { records: batch, ..Change::default() }, Outcome::Taken(Some(words)))
            }
            // What has changed meanwhile makes it the planner's to say.
            Verdict::Planner(why) => {
                let asked = DayRequest { of: Answerer::Planner, against: weighed.against.clone(), ..request };
                batch.put(&asked, None, Expect::Version(stored.version));
                let words = say(FreedomPhrase::PlannerAsked { why: first(why) });
                (Change { records: batch, ..Change::default() }, Outcome::Taken(Some(words)))
            }
            Verdict::Free | Verdict::Colleague => {
                let granted = request.grant(done, None).map_err(AppError::internal)?;
                batch.put(&granted, None, Expect::Version(stored.version));
                (of(&weighed, batch), Outcome::Taken(None))
            }
        };
        match write(app, &ground, &change, &who.actor).await {
            Ok(()) => return Ok(outcome),
            Err(StoreError::Conflict { .. }) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Ok(Outcome::ToUnit(say(FreedomPhrase::OfferGone)))
}

/// More time: one tap to the planner.
async fn more_time(
    app: &App,
    who: &Who,
    event: &DayEvent,
    at: jiff::Timestamp,
    asked: &AskedMoreTime,
) -> Result<Outcome, AppError> {
    let planned = standing(app, asked.visit).await?.filter(|it| it.visit.person == asked.person);
    let Some(planned) = planned.filter(|it| !matches!(it.state, PlannedState::Cancelled { .. })) else {
        return Ok(Outcome::ToUnit(FreedomPhrase::UnknownVisit.in_words(who.language)));
    };
    let group = app.store.get::<tillit_domain::organisation::Group>(planned.visit.group).await?;
    let Some(group) = group.map(|it| it.record) else {
        return Ok(Outcome::ToUnit(FreedomPhrase::UnknownVisit.in_words(who.language)));
    };
    let request = DayRequest {
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
    };
    put_new(app, who, &request).await?;
    Ok(Outcome::Taken(Some(FreedomPhrase::ToldPlanner.in_words(who.language))))
}
