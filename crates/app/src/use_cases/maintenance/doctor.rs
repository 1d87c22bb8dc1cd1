//! Looks for what is wrong with the database.

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::database::Check;
use crate::error::AppError;

/// All checks, each with its outcome in words.
///
/// # Errors
/// [`AppError::Store`] if the database cannot be asked.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session) -> Result<Vec<Check>, AppError> {
    app.permit(session, UseCase::CareForDatabase, Scope::Municipality)?;
    Ok(app.store.doctor().await?)
}
