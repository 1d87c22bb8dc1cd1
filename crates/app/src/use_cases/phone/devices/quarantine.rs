//! What revoked phones have sent, kept apart until the unit has taken each event in or turned it away. Whoever holds a lost phone could
//! have made them; its worker could too.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::day::facts_of;
use tillit_domain::day_event::{DayEvent, How, Received};
use tillit_domain::person::Person;
use tillit_domain::time::instant;
use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_domain::worker::Worker;
use tillit_storage::{EventFilter, Filter, StoreError};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::protection;
use crate::use_cases::care::reach::{Belonging, Organisation, records};
use crate::use_cases::freedom::effect::standing;
use crate::use_cases::phone::over::Shifts;
use crate::use_cases::shared::Named;

/// Events kept apart.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Quarantine {
    /// The oldest first.
    pub events: Vec<EventApart>,
}

/// An event kept apart. Whose phone it was stands in the list of phones; here it is about the visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EventApart {
    /// Which.
    pub id: Uuid,
    /// Its kind.
    pub kind: &'static str,
    /// When it happened, by our clock.
    #[schema(value_type = String)]
    pub at: Timestamp,
    /// When it reached us.
    #[schema(value_type = String)]
    pub received_at: Timestamp,
    /// The person it names.
    pub person: Option<Named>,
    /// The visit it names.
    pub visit: Option<Uuid>,
    /// What that visit is called.
    pub visit_name: Option<String>,
    /// When that visit was planned to start.
    #[schema(value_type = Option<String>)]
    pub planned_start: Option<Timestamp>,
    /// By `tag` or `button`, or `stated`; of starts and stops.
    pub how: Option<&'static str>,
    /// The phone that sent it.
    pub device: Uuid,
}

/// The unit's answer.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QuarantineAnswer {
    /// Taken in, or turned away.
    pub take: bool,
    /// Why.
    pub reason: String,
}

/// What waits in the user's units.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn list(app: &App, session: &Session) -> Result<Quarantine, AppError> {
    let permit = app.permit(session, UseCase::AnswerQuarantine, Scope::OwnUnits)?;
    let waiting = app.store.day_events(&EventFilter { apart: true, ..EventFilter::default() }).await?;
    let (organisation, belonging) = (Organisation::read(app).await?, Belonging::read(app).await?);
    let workers: Vec<Worker> = records(app.store.list(&Filter::default()).await?);
    let mut events = Vec::new();
    for received in &waiting {
        let worker = workers.iter().find(|it| it.id == received.worker);
        let unit = worker.and_then(|it| organisation.unit_of_worker(it, app.today()));
        if !unit.is_some_and(|unit| permit.covers(unit)) {
            continue;
        }
        let mut person = None;
        if let Some(id) = received.event.what.person()
            && let Some(found) = app.store.get::<Person>(id).await?
        {
            permit.saw([id]);
            let units = belonging.units_of(&found.record, &organisation);
            person = Some(Named::new(id, protection::person_name(session, &found.record, &units)));
        }
        let visit = match received.event.what.visit() {
            Some(visit) => standing(app, visit).await?,
            None => None,
        };
        events.push(EventApart {
            id: received.event.id.uuid(),
            kind: received.event.what.kind().name(),
            at: received.at(),
            received_at: received.received_at,
            person,
            visit: received.event.what.visit().map(Id::uuid),
            visit_name: visit.as_ref().map(|it| it.visit.name.clone()),
            planned_start: visit.as_ref().and_then(planned_start),
            how: received.event.what.how().map(How::name),
            device: received.device.uuid(),
        });
    }
    Ok(Quarantine { events })
}

fn planned_start(planned: &PlannedVisit) -> Option<Timestamp> {
    match planned.state {
        PlannedState::Staffed { start, .. } => Some(instant(planned.visit.day, start)),
        PlannedState::Unstaffed | PlannedState::Cancelled { .. } => None,
    }
}

/// Takes an event in, or turns it away.
///
/// # Errors
/// [`AppError::Invalid`] without a reason, [`AppError::NotFound`] for one that does not wait or is another unit's, [`AppError::Conflict`] if somebody was faster.
#[crate::compiled_once]
pub async fn answer(
    app: &App,
    session: &Session,
    id: Id<DayEvent>,
    input: QuarantineAnswer,
) -> Result<Quarantine, AppError> {
    let received = permitted(app, session, id).await?;
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.reason, "reason");
    fields.finish()?;
    let shifts = Shifts::around(app, received.worker, std::slice::from_ref(&received)).await?;
    let (now, actor) = (app.now(), app.actor(session));
    let fold = |known: &tillit_storage::KnownOf| {
        let is_over = |start| shifts.is_over(start, now);
        facts_of(&known.events, &known.registrations, &known.corrections, now, &actor.user, &is_over)
    };
    match app.store.answer_apart(&received, (input.take, input.reason.trim()), &fold, &actor).await {
        Ok(()) => list(app, session).await,
        Err(StoreError::Conflict { .. }) => Err(AppError::Conflict { current: None }),
        Err(error) => Err(error.into()),
    }
}

async fn permitted(app: &App, session: &Session, id: Id<DayEvent>) -> Result<Received, AppError> {
    let received = app.store.event_apart(id).await?;
    let worker = match &received {
        Some(received) => app.store.get::<Worker>(received.worker).await?.map(|it| it.record),
        None => None,
    };
    let organisation = Organisation::read(app).await?;
    let unit = worker.and_then(|it| organisation.unit_of_worker(&it, app.today()));
    let permit: Permit = app.permit(session, UseCase::AnswerQuarantine, Scope::AnyOf(unit.into_iter().collect()))?;
    let received = received.ok_or(AppError::NotFound)?;
    permit.saw(received.event.what.person());
    Ok(received)
}
