//! A template to fill in.

use tillit_exchange::{Format, Kind, template};

use super::file_language;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// An empty file of a kind with its header and an example row.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, kind: Kind, format: Format) -> Result<Vec<u8>, AppError> {
    app.permit(session, UseCase::ImportData, Scope::Municipality)?;
    template(kind, format, file_language(session.language)).map_err(AppError::internal)
}
