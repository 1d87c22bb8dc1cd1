//! A worker is employed in a group from a day on.

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::organisation::{Group, GroupFrom};
use tillit_domain::worker::{Title, TravelMode, Worker};
use tillit_domain::{DayRange, Id};
use tillit_storage::Expect;
use utoipa::ToSchema;
use uuid::Uuid;

pub use super::input::WorkerFacts;
use super::input::store;
use super::read::WorkerPage;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;
use crate::words::org::OrgRefused;

/// A worker to add.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWorker {
    /// What is written about the worker.
    pub facts: WorkerFacts,
    /// First day of employment; it may have passed, since papers come late.
    pub from: Date,
    /// Last day.
    pub to: Option<Date>,
    /// The home group.
    pub group: Uuid,
}

/// Adds a worker.
///
/// # Errors
/// [`OrgRefused::GroupClosed`], [`AppError::Invalid`], [`AppError::NotFound`] for a group of another unit.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: NewWorker) -> Result<WorkerPage, AppError> {
    let group = app.store.get::<Group>(Id::from_uuid(input.group)).await?.map(|it| it.record);
    let scope = Scope::AnyOf(group.iter().map(|it| it.unit).collect());
    let permit = app.permit(session, UseCase::ChangeWorkers, scope)?;
    let group = group.ok_or(AppError::NotFound)?;
    if group.is_closed_on(input.from) {
        return Err(AppError::refused(&OrgRefused::GroupClosed, session.language));
    }
    let mut fields = Fields::new(session.language);
    input.facts.check(&mut fields);
    fields.check(input.to.is_none_or(|to| input.from <= to), "to", Remedy::EndAfterBeginning);
    fields.finish()?;
    let worker = input.facts.of(Worker {
        id: app.new_id(),
        given_name: String::new(),
        family_name: String::new(),
        title: Title::Other,
        travel: TravelMode::Walk,
        protected: None,
        employment: DayRange { from: input.from, to: input.to },
        groups: vec![GroupFrom { from: input.from, group: group.id, chosen: true }],
        percent: 100,
        telephone: String::new(),
    });
    permit.saw_workers([worker.id]);
    store(app, session, &worker, Expect::New).await
}
