//! How far a job has come.

use tillit_domain::Id;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::{Job, JobView};

/// Reads a job of the user; a result that names persons is logged with them.
///
/// # Errors
/// [`AppError::NotFound`] if there is none, or it is another's.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<Job>) -> Result<JobView, AppError> {
    let permit = app.permit(session, UseCase::OwnSession, Scope::Own)?;
    let (view, persons) = app.jobs.of(session, id)?;
    if view.result.is_some() {
        permit.saw(persons);
    }
    Ok(view)
}
