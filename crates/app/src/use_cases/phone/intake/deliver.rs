//! One delivery from a phone: what it sends, and what is answered about each event.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tillit_domain::Id;
use tillit_domain::day::facts_of;
use tillit_domain::day_event::{self, DayEvent, Received};
use tillit_domain::quantity::Seconds;
use tillit_domain::worker::Worker;
use tillit_storage::{Actor, Delivery, Fold, KnownOf, StoredDevice};
use utoipa::ToSchema;
use uuid::Uuid;

use super::ground::Ground;
use super::{Held, Verdict, changes, registering};
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::accounts::token::Token;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::phone::device;
use crate::words::InWords;
use crate::words::phone::EventReason;

/// The most events of one delivery.
const MOST: usize = 500;

/// An event further in the past cannot be taken in any more: the month it belongs to is long closed.
const OLDEST: Seconds = Seconds(100 * 24 * 3600);

/// An event this far ahead of our clock, after its phone's clock was corrected, cannot be true.
const AHEAD: Seconds = Seconds(24 * 3600);

/// What a phone delivers.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Events {
    /// What the phone's clock showed when it sent this; tells how wrong it is.
    #[schema(value_type = String)]
    pub device_now: Timestamp,
    /// The events, at most 500. Each is read by itself: one that cannot be read does not stop the others.
    #[schema(value_type = Vec<Object>)]
    pub events: Vec<Value>,
}

/// What became of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is kept and durable.
    Taken,
    /// It was kept before.
    Already,
    /// It is kept, contradicts something, and lies with the unit.
    ToUnit,
    /// The device was revoked: it is kept apart until the unit has answered.
    Quarantined,
    /// It can never be taken.
    Refused,
}

/// What is answered about an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = EventAnswer)]
pub struct Answer {
    /// Which event; none for one whose id could not be read.
    pub id: Option<Uuid>,
    /// What became of it.
    pub outcome: Outcome,
    /// Why, in the worker's language, where there is something to say.
    pub reason: Option<String>,
}

/// What is answered about a delivery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Answers {
    /// Our clock.
    #[schema(value_type = String)]
    pub server_now: Timestamp,
    /// One for each event, in their order.
    pub answers: Vec<Answer>,
}

/// Takes in a delivery. The token can do this and nothing else; nothing about anybody is read out this way.
///
/// # Errors
/// [`AppError::NotSignedIn`] for a token nobody gave out, [`AppError::Invalid`] for too many events. Whatever is wrong with
/// single events is answered event by event.
#[crate::compiled_once]
pub async fn run(app: &App, token: &Token, input: Events) -> Result<(Session, Answers), AppError> {
    let stored = device::of_token(app, token).await?;
    let session = device::session_of(app, &stored).await?;
    let answers = take_in(app, &session, &stored, input).await?;
    Ok((session, answers))
}

async fn take_in(app: &App, session: &Session, stored: &StoredDevice, input: Events) -> Result<Answers, AppError> {
    let permit = app.permit(session, UseCase::DeliverEvents, Scope::Own)?;
    if input.events.len() > MOST {
        return Err(AppError::field("events", EventReason::TooMany.in_words(session.language)));
    }
    let now = app.now();
    let skew = day_event::skew(now, input.device_now);
    let mut work = Intake { app, session, stored, permit, now, answers: Vec::with_capacity(input.events.len()) };
    let mut readable = Vec::new();
    for value in input.events {
        work.read(value, skew, &mut readable);
    }
    work.run(readable).await?;
    let answers =
        work.answers.into_iter().map(|(id, Said { outcome, reason })| Answer { id, outcome, reason }).collect();
    Ok(Answers { server_now: now, answers })
}

/// What was said of an event, before it is worded.
struct Said {
    outcome: Outcome,
    reason: Option<String>,
}

impl Said {
    fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Taken(reason) => Self { outcome: Outcome::Taken, reason },
            Verdict::ToUnit(reason) => Self { outcome: Outcome::ToUnit, reason: Some(reason) },
            Verdict::Refused(reason) => Self { outcome: Outcome::Refused, reason: Some(reason) },
        }
    }
}

struct Intake<'a> {
    app: &'a App,
    session: &'a Session,
    stored: &'a StoredDevice,
    permit: Permit,
    now: Timestamp,
    answers: Vec<(Option<Uuid>, Said)>,
}

impl Intake<'_> {
    const fn worker(&self) -> Id<Worker> {
        self.stored.device.worker
    }

    /// Reads one event; what cannot be read or be true is answered at once. An answer takes the place of its event.
    fn read(&mut self, value: Value, skew: Seconds, readable: &mut Vec<(usize, Received)>) {
        let id = value.get("id").and_then(Value::as_str).and_then(|text| text.parse().ok());
        let place = self.answers.len();
        let unreadable = self.refused(EventReason::Unreadable);
        self.answers.push((id, unreadable));
        let Ok(event) = serde_json::from_value::<DayEvent>(value) else { return };
        let (worker, device) = (self.worker(), self.stored.device.id);
        let received = Received { event, worker, device, received_at: self.now, skew };
        let age = tillit_domain::time::seconds_between(received.at(), self.now);
        if age > OLDEST || age < -AHEAD {
            self.answers[place].1 = self.refused(EventReason::TooFarAway);
        } else {
            readable.push((place, received));
        }
    }

    async fn run(&mut self, mut events: Vec<(usize, Received)>) -> Result<(), AppError> {
        let ids: Vec<_> = events.iter().map(|(_, it)| it.event.id).collect();
        let kept = self.app.store.kept_events(&ids).await?;
        events.retain(|(place, received)| {
            let Some((_, worker, _)) = kept.iter().find(|(id, ..)| *id == received.event.id) else { return true };
            let said = if *worker == received.worker {
                Said { outcome: Outcome::Already, reason: None }
            } else {
                self.refused(EventReason::AnotherWorkers)
            };
            self.answers[*place].1 = said;
            false
        });
        let mut seen = std::collections::HashSet::new();
        events.retain(|(place, received)| {
            let first = seen.insert(received.event.id);
            if !first {
                self.answers[*place].1 = Said { outcome: Outcome::Already, reason: None };
            }
            first
        });
        if self.stored.device.is_revoked() {
            return self.keep_apart(events).await;
        }
        let (mut changing, registering): (Vec<_>, Vec<_>) =
            events.into_iter().partition(|(_, it)| it.event.what.kind().changes_the_day());
        self.register(registering).await?;
        changing.sort_by_key(|(_, it)| (it.at(), it.event.id));
        for (place, received) in changing {
            self.answers[place].1 = self.change(&received).await?;
        }
        Ok(())
    }

    async fn keep_apart(&mut self, events: Vec<(usize, Received)>) -> Result<(), AppError> {
        for (place, _) in &events {
            let reason = Some(EventReason::DeviceRevoked.in_words(self.session.language));
            self.answers[*place].1 = Said { outcome: Outcome::Quarantined, reason };
        }
        let events: Vec<Received> = events.into_iter().map(|(_, it)| it).collect();
        self.keep(events, true).await
    }

    /// Events that register care, all in one transaction.
    async fn register(&mut self, events: Vec<(usize, Received)>) -> Result<(), AppError> {
        if events.is_empty() {
            return Ok(());
        }
        let all: Vec<Received> = events.iter().map(|(_, it)| it.clone()).collect();
        let ground = Ground::read(self.app, self.session, self.worker(), &all).await?;
        let mut keep = Vec::with_capacity(all.len());
        for (place, received) in events {
            let held = registering::judge(&ground, &received);
            if !matches!(held, Held::Refused(_)) {
                keep.push(received);
            }
            self.answers[place].1 = Said::of(held.verdict(self.session.language));
        }
        self.keep(keep, false).await
    }

    async fn keep(&self, events: Vec<Received>, apart: bool) -> Result<(), AppError> {
        let persons: Vec<_> = events.iter().filter_map(|it| it.event.what.person()).collect();
        let actor = Actor { user: self.stored.user.clone(), at: self.now };
        let fold = fold(actor.clone());
        let delivery = Delivery { worker: self.worker(), events, apart, also: Vec::new(), fold, actor };
        self.app.store.deliver(delivery).await?;
        self.permit.saw(persons);
        Ok(())
    }

    /// One event that changes the day: the change first, then the event.
    async fn change(&self, received: &Received) -> Result<Said, AppError> {
        let one = std::slice::from_ref(received);
        let ground = Ground::read(self.app, self.session, self.worker(), one).await?;
        let verdict = changes::take(&ground, received).await?;
        if !matches!(verdict, Verdict::Refused(_)) {
            self.keep(vec![received.clone()], false).await?;
        }
        Ok(Said::of(verdict))
    }

    fn refused(&self, reason: EventReason) -> Said {
        Said { outcome: Outcome::Refused, reason: Some(reason.in_words(self.session.language)) }
    }
}

/// What follows from events. A stop that has not come may be on its way: only who looks at the queue or at the own list, once the
/// shift is over, makes a registration without one (`phone::over`).
fn fold(actor: Actor) -> Fold {
    Box::new(move |KnownOf { events, registrations, corrections }| {
        facts_of(events, registrations, corrections, actor.at, &actor.user, &|_| false)
    })
}
