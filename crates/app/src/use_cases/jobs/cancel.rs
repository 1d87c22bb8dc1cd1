//! Cancels a job.

use tillit_domain::Id;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::Job;

/// Asks a job of the user to stop; what it has found until then becomes its result.
///
/// # Errors
/// [`AppError::NotFound`] if there is none, or it is another's.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<Job>) -> Result<(), AppError> {
    app.permit(session, UseCase::OwnSession, Scope::Own)?;
    app.jobs.cancel(session, id)
}
