//! A worker's employment ends, or an end that was written is changed.

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_storage::Expect;
use utoipa::ToSchema;

use super::input::store;
use super::read::{WorkerPage, reach};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;

/// When it ends.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EmploymentEnd {
    /// The version that was read.
    pub expected_version: u32,
    /// Last day; none takes a written end back.
    pub last_day: Option<Date>,
}

/// Ends an employment. Shifts after that day stand open for somebody else; planning's gate tells of each.
///
/// # Errors
/// [`AppError::Conflict`] with the worker as it is, [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<Worker>, input: EmploymentEnd) -> Result<WorkerPage, AppError> {
    let (reached, _) = reach(app, session, UseCase::ChangeWorkers, id).await?;
    let worker = reached.worker.record;
    let (from, mut fields) = (worker.employment.from, Fields::new(session.language));
    fields.check(input.last_day.is_none_or(|last| from <= last), "last_day", Remedy::NotBefore(from));
    fields.finish()?;
    let ended = Worker { employment: DayRange { from, to: input.last_day }, ..worker };
    store(app, session, &ended, Expect::Version(input.expected_version)).await
}
