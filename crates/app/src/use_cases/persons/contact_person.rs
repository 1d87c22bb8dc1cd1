//! The permanent care contact (fast omsorgskontakt): offered, accepted, declined, unneeded (rules §2).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::contact_person::{ContactOutcome, ContactPerson};
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect, Filter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::{self, Organisation};
use crate::use_cases::shared::Named;
use crate::words::care::{CareRefused, Remedy};

/// What came of the offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ContactAnswer {
    /// Offered, not yet answered.
    Offered,
    /// Accepted.
    Accepted,
    /// Declined by the person.
    Declined,
    /// Obviously unneeded.
    Unneeded,
}

/// A contact person, or what came of the offer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ContactView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when it is changed.
    pub version: u32,
    /// When it was offered.
    pub offered_on: Date,
    /// First day.
    pub from: Date,
    /// Last day; none while open.
    pub to: Option<Date>,
    /// What came of it.
    pub outcome: ContactAnswer,
    /// The contact person, if accepted.
    pub worker: Option<Named>,
    /// Who steps in.
    pub deputy: Option<Named>,
    /// Why it is unneeded.
    pub motive: Option<String>,
}

/// An offer, or what came of it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactChange {
    /// The version of the present one that was read; none if there was none.
    pub expected_version: Option<u32>,
    /// What came of it.
    pub outcome: ContactAnswer,
    /// When it was offered; today unless said. The answer to an open offer keeps the offer's day.
    pub offered_on: Option<Date>,
    /// First day; today unless said. The one before ends the day before.
    pub from: Option<Date>,
    /// The contact person, where accepted.
    pub worker: Option<Uuid>,
    /// Who steps in, where accepted.
    pub deputy: Option<Uuid>,
    /// Why it is obviously unneeded.
    pub motive: Option<String>,
}

/// Offers a contact person, or tells what came of the offer.
///
/// The answer to an open offer is written on that offer; anything else begins anew and ends the one before.
///
/// # Errors
/// [`tillit_domain::contact_person::ContactRefused`], [`CareRefused::NotNamedWorker`], [`AppError::Invalid`], and
/// [`AppError::Conflict`] with the present one.
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    person: Id<Person>,
    input: ContactChange,
) -> Result<ContactView, AppError> {
    let reached = reach::person(app, session, UseCase::ChangeContactPerson, person).await?;
    let workers = app.store.list::<Worker>(&Filter::default()).await?;
    let find = |id: Id<Worker>| workers.iter().find(|worker| worker.record.id == id).map(|worker| &worker.record);
    let shown = |contact: &Versioned<ContactPerson>| view(app, session, &reached.organisation, contact, &find);
    let all = app.store.list::<ContactPerson>(&Filter::person(person)).await?;
    let present = newest(&all);
    if present.map(|contact| contact.version) != input.expected_version {
        let current = present.map(|contact| serde_json::to_value(shown(contact))).transpose();
        return Err(AppError::Conflict { current: current.map_err(AppError::internal)? });
    }
    let changed = changed(app, session, person, present.map(|contact| &contact.record), &input, &find)?;
    let worker = contact_of(&changed.outcome).and_then(&find);
    let changed = changed.checked(&reached.person.record, worker);
    let changed = changed.map_err(|refused| AppError::refused(&refused, session.language))?;
    let deputy = input.deputy.map(Id::from_uuid);
    if deputy.is_some_and(|deputy| !reached.person.record.may_be_visited_by(deputy)) {
        return Err(AppError::refused(&CareRefused::NotNamedWorker, session.language));
    }
    let mut batch = Batch::new();
    match present {
        Some(before) if before.record.id == changed.id => {
            batch.put(&changed, None, Expect::Version(before.version));
        }
        Some(before) => {
            let last = changed.period.from.yesterday().map_err(AppError::internal)?;
            let to = before.record.period.to.map_or(last, |to| to.min(last));
            let period = DayRange { from: before.record.period.from, to: Some(to) };
            batch.put(&ContactPerson { period, ..before.record.clone() }, None, Expect::Version(before.version));
            batch.put(&changed, None, Expect::New);
        }
        None => {
            batch.put(&changed, None, Expect::New);
        }
    }
    app.store.apply(batch, &app.actor(session)).await?;
    let now = app.store.get(changed.id).await?.ok_or(AppError::NotFound)?;
    reached.permit.saw_workers(contact_of(&now.record.outcome));
    Ok(shown(&now))
}

/// The one that began last.
pub(super) fn newest(all: &[Versioned<ContactPerson>]) -> Option<&Versioned<ContactPerson>> {
    all.iter().max_by_key(|contact| (contact.record.period.from, contact.record.id))
}

fn changed<'a>(
    app: &App,
    session: &Session,
    person: Id<Person>,
    present: Option<&ContactPerson>,
    input: &ContactChange,
    find: &impl Fn(Id<Worker>) -> Option<&'a Worker>,
) -> Result<ContactPerson, AppError> {
    let (today, mut fields) = (app.today(), Fields::new(session.language));
    let from = input.from.unwrap_or(today);
    let offered_on = input.offered_on.unwrap_or_else(|| from.min(today));
    let known = |id: Option<Uuid>| id.is_none_or(|id| find(Id::from_uuid(id)).is_some());
    fields.check(known(input.worker), "worker", Remedy::ChooseFromList);
    fields.check(known(input.deputy), "deputy", Remedy::ChooseFromList);
    fields.check(offered_on <= today, "offered_on", Remedy::NotAfter(today));
    let accepts = input.outcome == ContactAnswer::Accepted;
    fields.check(!accepts || input.worker.is_some(), "worker", Remedy::ChooseOne);
    if let Some(present) = present {
        fields.check(present.period.from <= from, "from", Remedy::NotBefore(present.period.from));
    }
    fields.finish()?;
    let outcome = match (input.outcome, input.worker) {
        (ContactAnswer::Accepted, Some(worker)) => {
            ContactOutcome::Accepted { worker: Id::from_uuid(worker), deputy: input.deputy.map(Id::from_uuid) }
        }
        (ContactAnswer::Offered | ContactAnswer::Accepted, _) => ContactOutcome::Offered,
        (ContactAnswer::Declined, _) => ContactOutcome::Declined,
        (ContactAnswer::Unneeded, _) => {
            ContactOutcome::Unneeded { motive: input.motive.clone().unwrap_or_default().trim().to_owned() }
        }
    };
    let answered = present.filter(|it| it.outcome == ContactOutcome::Offered && it.period.contains(from));
    let period = DayRange::starting(from);
    Ok(match answered {
        Some(offer) => ContactPerson { period, outcome, ..offer.clone() },
        None => ContactPerson { id: app.new_id(), person, offered_on, period, outcome },
    })
}

const fn contact_of(outcome: &ContactOutcome) -> Option<Id<Worker>> {
    match outcome {
        ContactOutcome::Accepted { worker, .. } => Some(*worker),
        ContactOutcome::Offered | ContactOutcome::Declined | ContactOutcome::Unneeded { .. } => None,
    }
}

/// A contact person as it is shown.
pub(super) fn view<'a>(
    app: &App,
    session: &Session,
    organisation: &Organisation,
    contact: &Versioned<ContactPerson>,
    find: &impl Fn(Id<Worker>) -> Option<&'a Worker>,
) -> ContactView {
    let today = app.today();
    let named = |id: Id<Worker>| {
        find(id).map_or_else(|| Named::new(id, ""), |worker| organisation.named_worker(session, worker, today))
    };
    let ContactPerson { id, offered_on, period, outcome, .. } = &contact.record;
    let (outcome, worker, deputy, motive) = match outcome {
        ContactOutcome::Offered => (ContactAnswer::Offered, None, None, None),
        ContactOutcome::Accepted { worker, deputy } => {
            (ContactAnswer::Accepted, Some(named(*worker)), deputy.map(named), None)
        }
        ContactOutcome::Declined => (ContactAnswer::Declined, None, None, None),
        ContactOutcome::Unneeded { motive } => (ContactAnswer::Unneeded, None, None, Some(motive.clone())),
    };
    ContactView {
        id: id.uuid(),
        version: contact.version,
        offered_on: *offered_on,
        from: period.from,
        to: period.to,
        outcome,
        worker,
        deputy,
        motive,
    }
}
