//! A worker's own registrations, for the worker alone (invariant 3).

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use tillit_domain::day::{LATER_EVENTS, fold, standing};
use tillit_domain::day_event::EventKind;
use tillit_domain::facts::own_fault;
use tillit_domain::person::Person;
use tillit_domain::registration::{Correction, Known, Method, Registration};
use tillit_domain::time::day_of;
use tillit_domain::{DayRange, Id};
use tillit_storage::{EventFilter, Filter, RegistrationFilter};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::{device, over};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::records;
use crate::use_cases::shared::Named;
use crate::words::InWords as _;
use crate::words::care::{Hidden, Remedy};

/// Which days.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OwnAsked {
    /// First day; six days ago unless said.
    #[param(value_type = Option<String>, format = Date)]
    pub from: Option<Date>,
    /// Last day; today unless said.
    #[param(value_type = Option<String>, format = Date)]
    pub to: Option<Date>,
}

/// A worker's own registrations.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OwnRegistrations {
    /// The newest first.
    pub registrations: Vec<OwnRegistration>,
}

/// How a registration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OwnState {
    /// It goes on.
    GoingOn,
    /// It has start and stop.
    Done,
    /// Something is to be corrected: no stop, or times that cannot be.
    ToCorrect,
    /// A correction says that it did not happen.
    Withdrawn,
}

/// One registration.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OwnRegistration {
    /// Which.
    pub registration: Uuid,
    /// The visit it answers.
    pub visit: Option<Uuid>,
    /// At whose home.
    pub person: Named,
    /// The day.
    pub day: Date,
    /// When it began, as it came in.
    #[schema(value_type = String)]
    pub start: Timestamp,
    /// When it ended, as it came in.
    #[schema(value_type = Option<String>)]
    pub stop: Option<Timestamp>,
    /// How it was registered.
    #[schema(value_type = String)]
    pub method: Method,
    /// How its minutes are known.
    #[schema(value_type = String)]
    pub known: Known,
    /// Service codes ticked off.
    pub tasks_done: Vec<String>,
    /// Corrections, the oldest first.
    pub corrections: Vec<OwnCorrection>,
    /// How it stands.
    pub state: OwnState,
}

/// A correction of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OwnCorrection {
    /// When.
    #[schema(value_type = String)]
    pub at: Timestamp,
    /// By whom: a user's name.
    pub by: String,
    /// Why.
    pub reason: String,
    /// The start it gives.
    #[schema(value_type = String)]
    pub start: Timestamp,
    /// The stop it gives.
    #[schema(value_type = String)]
    pub stop: Timestamp,
}

/// Reads them.
///
/// # Errors
/// [`AppError::NotAllowed`] for an account that is no worker's, [`AppError::Invalid`] for more than 62 days.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: OwnAsked) -> Result<OwnRegistrations, AppError> {
    let permit = app.permit(session, UseCase::ReadOwnRegistrations, Scope::Own)?;
    let worker = device::worker_of(app, session).await?;
    let to = asked.to.unwrap_or_else(|| app.today());
    let from = asked.from.unwrap_or_else(|| to.saturating_sub(6.days()));
    let mut fields = Fields::new(session.language);
    fields.check(from <= to, "to", Remedy::EndAfterBeginning);
    fields.check((to - from).get_days() <= 62, "from", Remedy::NotBefore(to.saturating_sub(62.days())));
    fields.finish()?;
    let days = Some(DayRange::new(from, to));
    over::settle_worker(app, worker.id).await?;
    let mine = RegistrationFilter { workers: Some(vec![worker.id]), days, persons: None };
    let kept = app.store.registrations(&mine).await?;
    let ids: Vec<Id<Registration>> = kept.iter().map(|it| it.id).collect();
    let corrections = app.store.corrections(&ids).await?;
    let mut persons: BTreeMap<Id<Person>, Person> = BTreeMap::new();
    let mut all = Vec::new();
    let going_on = going_on(app, worker.id, days, &ids).await?;
    let known: std::collections::BTreeSet<_> = kept.iter().chain(&going_on).map(|it| it.person).collect();
    let about = Filter { persons: Some(known.into_iter().collect()), ..Filter::default() };
    persons.extend(records(app.store.list::<Person>(&about).await?).into_iter().map(|it| (it.id, it)));
    let named = |id: Id<Person>| match persons.get(&id).filter(|it| it.may_be_visited_by(worker.id)) {
        Some(person) => Named::new(id, person.full_name()),
        None => Named::new(id, Hidden::Person.in_words(session.language)),
    };
    for one in standing(kept, &corrections) {
        let state = match own_fault(one.start, one.stop) {
            _ if one.withdrawn => OwnState::Withdrawn,
            Some(_) => OwnState::ToCorrect,
            None => OwnState::Done,
        };
        let of = corrections.iter().filter(|it| it.registration == one.original.id && it.reason != LATER_EVENTS);
        all.push(view(&one.original, named(one.original.person), of.map(correction).collect(), state));
    }
    all.extend(going_on.iter().map(|it| view(it, named(it.person), Vec::new(), OwnState::GoingOn)));
    all.sort_by_key(|it| std::cmp::Reverse((it.start, it.registration)));
    permit.saw(persons.keys().copied());
    Ok(OwnRegistrations { registrations: all })
}

/// Registrations that were begun and have neither ended nor become facts.
async fn going_on(
    app: &App,
    worker: Id<tillit_domain::worker::Worker>,
    days: Option<DayRange>,
    kept: &[Id<Registration>],
) -> Result<Vec<Registration>, AppError> {
    const KINDS: &[EventKind] = &[EventKind::VisitStarted, EventKind::VisitStopped, EventKind::VisitStated];
    let filter = EventFilter { workers: Some(vec![worker]), days, kinds: Some(KINDS), ..EventFilter::default() };
    let events = app.store.day_events(&filter).await?;
    let open = fold(&events).into_values().filter(|it| !kept.contains(&it.id) && it.stop.is_none());
    Ok(open
        .filter_map(|it| {
            Some(Registration {
                id: it.id,
                visit: it.visit,
                person: it.person?,
                worker: it.worker,
                start: it.start?,
                stop: None,
                method: it.method,
                tasks_done: it.tasks_done,
            })
        })
        .collect())
}

fn view(it: &Registration, person: Named, corrections: Vec<OwnCorrection>, state: OwnState) -> OwnRegistration {
    OwnRegistration {
        registration: it.id.uuid(),
        visit: it.visit.map(Id::uuid),
        person,
        day: day_of(it.start),
        start: it.start,
        stop: it.stop,
        method: it.method,
        known: if corrections.is_empty() { it.known() } else { Known::Stated },
        tasks_done: it.tasks_done.clone(),
        corrections,
        state,
    }
}

fn correction(it: &Correction) -> OwnCorrection {
    OwnCorrection { at: it.at, by: it.by.clone(), reason: it.reason.clone(), start: it.start, stop: it.stop }
}
