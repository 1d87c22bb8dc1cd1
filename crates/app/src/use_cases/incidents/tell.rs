//! Tells an incident: in the office, or from a phone.

use jiff::Timestamp;
use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::day_event::{IncidentKind as ToldKind, IncidentTold};
use tillit_domain::incident::{Incident, IncidentKind};
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::person::Person;
use tillit_domain::shortage::Done;
use tillit_domain::worker::Worker;
use tillit_storage::{Batch, Expect, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use super::list::{IncidentView, view_of};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::{self, Organisation};
use crate::use_cases::freedom::Who;
use crate::use_cases::freedom::intake::{Change, Outcome, keeping};
use crate::words::InWords as _;
use crate::words::care::Remedy;
use crate::words::freedom::FreedomPhrase;

/// An incident to tell.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewIncident {
    /// Whom it happened to; none where it concerns nobody in particular.
    pub person: Option<Uuid>,
    /// The unit that handles it; that of the person unless said.
    pub unit: Option<Uuid>,
    /// What kind of report.
    #[schema(value_type = String)]
    pub kind: IncidentKind,
    /// When it happened; now unless said.
    pub happened_at: Option<Timestamp>,
    /// What happened.
    pub what: String,
    /// What was done at once.
    #[serde(default)]
    pub done_at_once: String,
}

/// Tells it.
///
/// # Errors
/// [`AppError::Invalid`], [`AppError::NotFound`] for a person or unit that is not the user's.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: NewIncident) -> Result<IncidentView, AppError> {
    let organisation = Organisation::read(app).await?;
    let (unit, group, person) = place(app, session, &organisation, &input).await?;
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.what, "what");
    let now = app.now();
    let happened_at = input.happened_at.unwrap_or(now);
    fields.check(happened_at <= now, "happened_at", Remedy::NotAfter(app.today()));
    fields.finish()?;
    let incident = Incident {
        id: app.new_id(),
        unit,
        group,
        person,
        kind: input.kind,
        happened_at,
        told: Done { at: now, by: session.display_name.clone() },
        worker: session.worker,
        what: input.what.trim().to_owned(),
        done_at_once: input.done_at_once.trim().to_owned(),
        steps: Vec::new(),
    };
    let mut batch = Batch::new();
    batch.put(&incident, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    let told = Versioned { record: incident, version: 1, external_id: None };
    view_of(app, session, &organisation, &told).await
}

type Place = (Id<Unit>, Option<Id<Group>>, Option<Id<Person>>);

/// The unit that handles it, the group, and the person, if the user may tell of them.
async fn place(
    app: &App,
    session: &Session,
    organisation: &Organisation,
    input: &NewIncident,
) -> Result<Place, AppError> {
    let known = |unit: Uuid| organisation.unit(Id::from_uuid(unit)).map(|it| it.id).ok_or(AppError::NotFound);
    if let Some(person) = input.person {
        let reached = reach::person(app, session, UseCase::TellIncident, Id::from_uuid(person)).await?;
        let group = reached.person.record.group_on(app.today());
        let home = group.and_then(|it| organisation.group(it)).map(|it| it.unit).or(reached.units.first().copied());
        let unit = match input.unit {
            Some(unit) => known(unit)?,
            None => home.ok_or_else(|| AppError::field("unit", Remedy::ChooseOne.in_words(session.language)))?,
        };
        return Ok((unit, group, Some(reached.person.record.id)));
    }
    let unit = match input.unit {
        Some(unit) => known(unit)?,
        None => return Err(AppError::field("unit", Remedy::ChooseOne.in_words(session.language))),
    };
    app.permit(session, UseCase::TellIncident, Scope::Unit(unit))?;
    Ok((unit, None, None))
}

/// Takes an incident told on a phone. What was told is kept even where nothing is known of the person: it is about harm.
pub(crate) async fn from_phone(app: &App, who: &Who, at: Timestamp, told: &IncidentTold) -> Result<Change, AppError> {
    if told.what.is_empty() {
        return Ok(Change::only(Outcome::Refused(Remedy::SaySomething.in_words(who.language))));
    }
    let today = app.today();
    let worker = app.store.get::<Worker>(who.worker).await?.map(|it| it.record);
    let home = worker.and_then(|it| it.group_on(today));
    let person = match told.person {
        Some(person) => app.store.get::<Person>(person).await?.map(|it| it.record),
        None => None,
    };
    let group = person.as_ref().and_then(|it| it.group_on(today)).or(home);
    let group = match group {
        Some(group) => app.store.get::<Group>(group).await?.map(|it| it.record),
        None => None,
    };
    let Some(group) = group else {
        return Ok(Change::only(Outcome::ToUnit(FreedomPhrase::UnknownVisit.in_words(who.language))));
    };
    if app.store.get::<Incident>(told.incident.cast()).await?.is_some() {
        return Ok(Change::only(Outcome::Taken(None)));
    }
    let incident = Incident {
        id: told.incident.cast(),
        unit: group.unit,
        group: Some(group.id),
        person: person.map(|it| it.id),
        kind: match told.incident_kind {
            ToldKind::Incident => IncidentKind::Incident,
            ToldKind::LexSarah => IncidentKind::LexSarah,
        },
        happened_at: told.happened_at,
        told: Done { at, by: who.name.clone() },
        worker: Some(who.worker),
        what: told.what.words().to_owned(),
        done_at_once: told.done_at_once.words().to_owned(),
        steps: Vec::new(),
    };
    let mut batch = Batch::new();
    batch.put(&incident, None, Expect::New);
    Ok(keeping(batch))
}
