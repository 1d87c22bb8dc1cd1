//! Choose the language that answers are worded in.

use serde::Deserialize;
use tillit_storage::Expect;
use utoipa::ToSchema;

use super::read::{self, SessionView};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::Language;

/// The language chosen.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
pub struct LanguageChoice {
    /// Language.
    pub language: Language,
}

/// Keeps the user's choice.
///
/// # Errors
/// [`AppError::NotFound`] on the command line, where nobody's choice is kept.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: LanguageChoice) -> Result<SessionView, AppError> {
    app.permit(session, UseCase::OwnSession, Scope::Own)?;
    let mut user = app.store.user(session.user.as_str()).await?.ok_or(AppError::NotFound)?;
    input.language.tag().clone_into(&mut user.language);
    app.store.put_user(&user, Expect::Any, &app.actor(session)).await?;
    let mut session = session.clone();
    session.language = input.language;
    read::run(app, &session).await
}
