//! A backup while the database is in use.

use std::path::Path;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Writes a backup to a file that does not exist yet; others go on reading and writing meanwhile.
///
/// # Errors
/// [`AppError::Store`] if the file cannot be written.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, to: &Path) -> Result<(), AppError> {
    app.permit(session, UseCase::CareForDatabase, Scope::Municipality)?;
    Ok(app.store.backup(to).await?)
}
