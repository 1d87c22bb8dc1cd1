//! What workers have asked and nobody has answered: the planner's list, and a colleague's offers.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::day_request::{Asks, DayRequest};
use tillit_domain::person::Person;
use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_domain::worker::Worker;
use tillit_storage::{Filter, Versioned};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::effect::standing;
use super::ground::mode_on;
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection;
use crate::use_cases::care::reach::{Organisation, records};
use crate::use_cases::shared::Named;
use crate::words::InWords as _;

/// Whose requests.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RequestsAsked {
    /// One group; all of the user's unless said.
    pub group: Option<Uuid>,
}

/// What is asked for, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AskedFor {
    /// More time for a visit.
    MoreTime,
    /// Another order of a shift.
    Reorder,
    /// Another start.
    Move,
    /// A visit to a colleague.
    HandOver,
    /// A visit for a colleague's.
    Swap,
    /// A visit that nobody, or somebody else, is on.
    TakeOver,
}

/// A request that waits for an answer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RequestView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back with the answer.
    pub version: u32,
    /// What is asked for.
    pub asks: AskedFor,
    /// The group.
    pub group: Named,
    /// The day it is about.
    pub day: Date,
    /// The visit.
    pub visit: Option<Uuid>,
    /// What the visit is called.
    pub visit_name: Option<String>,
    /// At whose home.
    pub person: Option<Named>,
    /// Who asks, by first name: the planner answers a colleague.
    pub asked_by: String,
    /// When.
    pub asked_at: Timestamp,
    /// Minutes more, where more time is asked for and it was said how much.
    pub minutes: Option<i64>,
    /// Whether it looks as if it will last.
    pub lasting: bool,
    /// When the visit would start instead.
    pub start: Option<String>,
    /// The colleague it would go to.
    pub colleague: Option<Named>,
    /// Why it is asked and was not just done, a sentence each.
    pub against: Vec<String>,
    /// In the worker's own words.
    pub note: String,
    /// Whether it waits for a colleague's answer and not the planner's.
    pub waits_for_colleague: bool,
}

/// What waits.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DayRequests {
    /// The oldest first.
    pub requests: Vec<RequestView>,
}

/// Lists what waits for whoever plans, and what colleagues have asked each other.
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::NotFound`] for a group that is not the user's.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: RequestsAsked) -> Result<DayRequests, AppError> {
    let organisation = Organisation::read(app).await?;
    let scope = match asked.group {
        None => Scope::OwnUnits,
        Some(group) => Scope::Unit(organisation.group(Id::from_uuid(group)).ok_or(AppError::NotFound)?.unit),
    };
    let permit = app.permit(session, UseCase::ReadDayRequests, scope)?;
    let mut requests = open(app, session, &permit, &organisation).await?;
    requests.retain(|it| asked.group.is_none_or(|group| it.group.id == group));
    Ok(DayRequests { requests })
}

/// All open requests of days from today on in the units of a permit, the oldest first. An assessor has none: what is asked of the day is
/// between those who make it.
pub(crate) async fn open(
    app: &App,
    session: &Session,
    permit: &Permit,
    organisation: &Organisation,
) -> Result<Vec<RequestView>, AppError> {
    let today = app.today();
    if crate::access::permit::would_allow(&session.roles, UseCase::AnswerDayRequests, &Scope::OwnUnits).is_err() {
        return Ok(Vec::new());
    }
    let waiting = app.store.list_where::<DayRequest>(|it| it.is_open() && it.day >= today).await?;
    let mut waiting: Vec<Versioned<DayRequest>> =
        waiting.into_iter().filter(|it| permit.covers(it.record.unit)).collect();
    waiting.sort_by_key(|it| (it.record.asked.at, it.record.id));
    let persons: Vec<Id<Person>> = waiting.iter().filter_map(|it| it.record.person).collect();
    permit.saw(persons.iter().copied());
    let of_them = Filter { persons: Some(persons), ..Filter::default() };
    let persons = records(app.store.list::<Person>(&of_them).await?);
    let workers = records(app.store.list::<Worker>(&Filter::default()).await?);
    let mut views = Vec::with_capacity(waiting.len());
    for it in &waiting {
        let visit = match it.record.visit {
            Some(visit) => standing(app, visit).await?,
            None => None,
        };
        let concerned = [Some(it.record.worker), colleague(&it.record)].into_iter().flatten();
        permit.saw_workers(concerned);
        views.push(view(session, organisation, &persons, &workers, it, visit.as_ref()));
    }
    Ok(views)
}

fn colleague(request: &DayRequest) -> Option<Id<Worker>> {
    match &request.asks {
        Asks::HandOver { to } => Some(*to),
        Asks::Swap { with, .. } => Some(*with),
        Asks::TakeOver { from } => *from,
        Asks::MoreTime { .. } | Asks::Reorder { .. } | Asks::Move { .. } => None,
    }
}

fn view(
    session: &Session,
    organisation: &Organisation,
    persons: &[Person],
    workers: &[Worker],
    request: &Versioned<DayRequest>,
    visit: Option<&PlannedVisit>,
) -> RequestView {
    let it = &request.record;
    let named = |worker: Id<Worker>| workers.iter().find(|known| known.id == worker);
    let person = it.person.map(|id| {
        let known = persons.iter().find(|person| person.id == id);
        Named::new(id, known.map_or_else(String::new, |person| protection::person_name(session, person, &[it.unit])))
    });
    let (asks, minutes, lasting, start) = match &it.asks {
        Asks::MoreTime { minutes, lasting } => (AskedFor::MoreTime, minutes.map(|it| it.0), *lasting, None),
        Asks::Reorder { .. } => (AskedFor::Reorder, None, false, None),
        Asks::Move { start } => (AskedFor::Move, None, false, Some(start.to_string())),
        Asks::HandOver { .. } => (AskedFor::HandOver, None, false, None),
        Asks::Swap { .. } => (AskedFor::Swap, None, false, None),
        Asks::TakeOver { .. } => (AskedFor::TakeOver, None, false, None),
    };
    RequestView {
        id: it.id.uuid(),
        version: request.version,
        asks,
        group: organisation.named_group(it.group),
        day: it.day,
        visit: it.visit.map(Id::uuid),
        visit_name: visit.map(|it| it.visit.name.clone()),
        person,
        asked_by: named(it.worker).map(|it| it.given_name.clone()).unwrap_or_default(),
        asked_at: it.asked.at,
        minutes,
        lasting,
        start,
        colleague: colleague(it).and_then(named).map(|worker| organisation.named_worker(session, worker, it.day)),
        against: it.against.iter().map(|it| it.in_words(session.language)).collect(),
        note: it.note.clone(),
        waits_for_colleague: it.colleague().is_some(),
    }
}

/// A visit that a colleague has offered.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = PhoneOffer)]
pub struct PhoneOffer {
    /// The event that asked.
    pub event: Uuid,
    /// The visit that would be the reader's.
    pub visit: Uuid,
    /// The reader's own visit that would go to the colleague, in a swap.
    pub give: Option<Uuid>,
    /// Who asks, by first name.
    pub from_first_name: String,
    /// At whose home.
    pub person_name: String,
    /// When: the frame's name, or the hours.
    pub frame: String,
    /// How long it is planned; none where no lengths are told.
    pub length_minutes: Option<i64>,
}

/// A worker's own offers.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = PhoneOffers)]
pub struct PhoneOffers {
    /// The oldest first.
    pub offers: Vec<PhoneOffer>,
}

/// The offers that wait for the worker's answer.
///
/// # Errors
/// [`AppError::NotAllowed`] for an account that is no worker's.
#[crate::compiled_once]
pub async fn offers(app: &App, session: &Session) -> Result<PhoneOffers, AppError> {
    let permit = app.permit(session, UseCase::ChangeOwnDay, Scope::Own)?;
    let worker = session.worker.ok_or(AppError::NotAllowed)?;
    Ok(PhoneOffers { offers: offers_of(app, session, &permit, worker).await? })
}

/// The offers that wait for a worker's answer; also part of the phone's day.
pub(crate) async fn offers_of(
    app: &App,
    session: &Session,
    permit: &Permit,
    worker: Id<Worker>,
) -> Result<Vec<PhoneOffer>, AppError> {
    let today = app.today();
    let mut waiting = records(app.store.list::<DayRequest>(&Filter::worker(worker)).await?);
    waiting.retain(|it| it.waits_for(worker) && it.day >= today);
    waiting.sort_by_key(|it| (it.asked.at, it.id));
    let mut offers = Vec::new();
    for request in &waiting {
        // In a swap the asker's own visit is what the colleague would get.
        let (Some(visit), give) = (request.visit, swapped_for(request)) else { continue };
        let Some(planned) = standing(app, visit).await? else { continue };
        let person = app.store.get::<Person>(planned.visit.person).await?.map(|it| it.record);
        let Some(person) = person.filter(|it| it.may_be_visited_by(worker)) else { continue };
        permit.saw([person.id]);
        let group = app.store.get::<tillit_domain::organisation::Group>(request.group).await?.map(|it| it.record);
        let Some(group) = group else { continue };
        let mode = mode_on(app, &group, request.day).await?;
        let asker = app.store.get::<Worker>(request.worker).await?.map(|it| it.record);
        let times = mode != tillit_domain::steering::SteeringMode::None;
        offers.push(PhoneOffer {
            event: request.id.uuid(),
            visit: visit.uuid(),
            give: give.map(Id::uuid),
            from_first_name: asker.filter(|it| it.protected.is_none()).map(|it| it.given_name).unwrap_or_default(),
            person_name: protection::person_name(session, &person, &[group.unit]),
            frame: frame(&planned),
            length_minutes: times.then_some(planned.visit.planned.0),
        });
    }
    Ok(offers)
}

fn swapped_for(request: &DayRequest) -> Option<Id<tillit_domain::visit::Visit>> {
    match request.asks {
        Asks::Swap { take, .. } => Some(take),
        _ => None,
    }
}

/// When a visit may start: its hours, or its start where it has no frame.
pub(super) fn frame(planned: &PlannedVisit) -> String {
    match planned.state {
        PlannedState::Staffed { start, .. } if planned.visit.frame.is_none() => start.to_string(),
        _ => format!("{}–{}", planned.visit.earliest, planned.visit.latest),
    }
}
