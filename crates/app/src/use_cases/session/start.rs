//! Log in. The only use case without a session: it makes one.

use serde::Deserialize;
use utoipa::ToSchema;

use super::read::{self, SessionView};
use crate::accounts::log_in::log_in;
use crate::accounts::session::Session;
use crate::accounts::token::Token;
use crate::app::App;
use crate::error::AppError;

/// A name and a password.
#[derive(Clone, Deserialize, ToSchema)]
pub struct LogIn {
    /// Name to log in by.
    pub username: String,
    /// Password.
    pub password: String,
}

/// What a log-in gives.
#[derive(Debug)]
pub struct Started {
    /// The token for the cookie.
    pub token: Token,
    /// The session.
    pub session: Session,
    /// The session as the browser gets it.
    pub view: SessionView,
}

/// Logs in from an address.
///
/// # Errors
/// [`AppError::WrongLogIn`], [`AppError::TooManyAttempts`].
#[crate::compiled_once]
pub async fn run(app: &App, input: LogIn, address: &str) -> Result<Started, AppError> {
    let (token, session) = log_in(app, &input.username, input.password, address).await?;
    let view = read::run(app, &session).await?;
    Ok(Started { token, session, view })
}
