//! Change one's own password; other sessions of the user end.

use serde::Deserialize;
use tillit_storage::Expect;
use utoipa::ToSchema;

use crate::access::{Scope, UseCase};
use crate::accounts::password::{self, SHORTEST_PASSWORD};
use crate::accounts::session::{Session, UserName};
use crate::accounts::settings::{self, UserSettings};
use crate::app::App;
use crate::error::AppError;
use crate::words::AccountRefused;

/// The old password and the new.
#[derive(Clone, Deserialize, ToSchema)]
pub struct PasswordChange {
    /// The present password.
    pub old: String,
    /// The new password, at least twelve characters.
    pub new: String,
}

/// Changes the password.
///
/// # Errors
/// [`AppError::Refused`] with the reason.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: PasswordChange) -> Result<(), AppError> {
    app.permit(session, UseCase::OwnSession, Scope::Own)?;
    let refuse = |why: AccountRefused| AppError::refused(&why, session.language);
    check_new(&session.user, &input.new).map_err(refuse)?;
    let mut user = app.store.user(session.user.as_str()).await?.ok_or(AppError::NotFound)?;
    if !password::verify(input.old, Some(user.password_hash.clone())).await? {
        return Err(refuse(AccountRefused::OldPasswordWrong));
    }
    user.password_hash = password::hash(input.new, &*app.random).await?;
    let own = match &session.key {
        Some(key) => app.store.session(key, app.now()).await?,
        None => None,
    };
    // Storage ends all sessions of a user with a new password; the one that changed it goes on.
    app.store.put_user(&user, Expect::Any, &app.actor(session)).await?;
    let settings = settings::of(app, &session.user).await?;
    if settings.password_is_temporary {
        let own = UserSettings { password_is_temporary: false, ..settings };
        settings::keep(app, &own, &app.actor(session)).await?;
    }
    if let Some(own) = own {
        app.store.add_session(&own).await?;
    }
    Ok(())
}

/// Whether a password may be chosen.
pub(crate) fn check_new(user: &UserName, new: &str) -> Result<(), AccountRefused> {
    if new.chars().count() < SHORTEST_PASSWORD {
        Err(AccountRefused::PasswordTooShort)
    } else if new.to_lowercase() == user.as_str() {
        Err(AccountRefused::PasswordIsName)
    } else {
        Ok(())
    }
}
