//! Protected identity and the workers named for it (rules §14). Who is no longer named is taken off the person's visits.

use serde::{Deserialize, Serialize};
use tillit_domain::person::{Person, ProtectedIdentity};
use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect, Filter, VisitFilter};
use utoipa::ToSchema;
use uuid::Uuid;

use super::absence::shown;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::{self, records};
use crate::use_cases::care::replan::change_published;
use crate::use_cases::care::visit_view::PlannedVisitView;
use crate::words::care::Remedy;

/// How a person's identity is to be protected.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Protection {
    /// The version of the person that was read.
    pub expected_version: u32,
    /// How it is protected; none if it is not.
    #[schema(value_type = Option<String>)]
    pub protected: Option<ProtectedIdentity>,
    /// The only workers who may visit the person then.
    #[serde(default)]
    pub named_workers: Vec<Uuid>,
}

/// What came of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Protected {
    /// The person.
    pub id: Uuid,
    /// Its new version.
    pub version: u32,
    /// Published visits that have nobody now, because their worker is not among those named.
    pub reopened: Vec<PlannedVisitView>,
}

/// Sets how a person's identity is protected and who may visit.
///
/// # Errors
/// [`AppError::Conflict`], [`AppError::Invalid`] where nobody or somebody unknown is named.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, person: Id<Person>, input: Protection) -> Result<Protected, AppError> {
    let reached = reach::person(app, session, UseCase::ProtectPerson, person).await?;
    if reached.person.version != input.expected_version {
        return Err(AppError::Conflict { current: None });
    }
    let workers: Vec<Worker> = records(app.store.list(&Filter::default()).await?);
    let mut fields = Fields::new(session.language);
    let named: Vec<Id<Worker>> = input.named_workers.iter().map(|worker| Id::from_uuid(*worker)).collect();
    let known = named.iter().all(|id| workers.iter().any(|worker| worker.id == *id));
    fields.check(known, "named_workers", Remedy::ChooseFromList);
    fields.check(input.protected.is_none() || !named.is_empty(), "named_workers", Remedy::ChooseOne);
    fields.finish()?;
    let named_workers = if input.protected.is_some() { named } else { Vec::new() };
    let changed = Person { protected: input.protected, named_workers, ..reached.person.record.clone() };
    let mut batch = Batch::new();
    batch.put(&changed, None, Expect::Version(reached.person.version));
    app.store.apply(batch, &app.actor(session)).await?;
    reached.permit.saw_workers(changed.named_workers.iter().copied());
    let filter = VisitFilter {
        persons: Some(vec![person]),
        days: Some(DayRange::starting(app.today())),
        ..VisitFilter::default()
    };
    let not_named = |planned: &PlannedVisit| planned.workers().iter().any(|worker| !changed.may_be_visited_by(*worker));
    let open = |planned: &PlannedVisit| not_named(planned).then_some(PlannedState::Unstaffed);
    let reopened = change_published(app, session, &filter, open).await?;
    let reopened = shown(app, session, &reached, &reopened).await?;
    let now = app.store.get(person).await?.ok_or(AppError::NotFound)?;
    Ok(Protected { id: person.uuid(), version: now.version, reopened })
}
