//! What is written about a worker is changed.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::worker::Worker;
use tillit_storage::Expect;
use utoipa::ToSchema;

use super::input::{WorkerFacts, store};
use super::read::{WorkerPage, reach};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;

/// A change of a worker.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkerChange {
    /// The version that was read.
    pub expected_version: u32,
    /// What is written about the worker.
    pub facts: WorkerFacts,
}

/// Changes a worker.
///
/// # Errors
/// [`AppError::Conflict`] with the worker as it is, [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<Worker>, input: WorkerChange) -> Result<WorkerPage, AppError> {
    let (reached, _) = reach(app, session, UseCase::ChangeWorkers, id).await?;
    let mut fields = Fields::new(session.language);
    input.facts.check(&mut fields);
    fields.finish()?;
    let changed = input.facts.of(reached.worker.record);
    store(app, session, &changed, Expect::Version(input.expected_version)).await
}
