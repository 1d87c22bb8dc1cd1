//! Log out.

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Ends the user's session; the cookie opens nothing any more.
///
/// # Errors
/// What storage says.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session) -> Result<(), AppError> {
    app.permit(session, UseCase::OwnSession, Scope::Own)?;
    if let Some(key) = &session.key {
        app.store.end_session(key).await?;
    }
    Ok(())
}
