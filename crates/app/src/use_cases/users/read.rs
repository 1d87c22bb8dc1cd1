//! One account: whether its log-in is held back just now, and who gave it which rights when.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::list::AccountView;
use crate::access::{Scope, UseCase};
use crate::accounts::session::{Session, UserName};
use crate::accounts::throttle::{REMEMBERED, wait_seconds};
use crate::app::App;
use crate::error::AppError;

/// An account with its history.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AccountPage {
    /// The account.
    pub account: AccountView,
    /// Version, to be given back when it is changed.
    pub version: u32,
    /// Whether it has a password; without one it cannot log in.
    pub has_password: bool,
    /// Attempts to log in that failed in the last quarter of an hour, since the last that succeeded.
    pub failed_attempts: u32,
    /// Seconds until the next attempt is heard; 0 when it is not held back.
    pub held_back_seconds: i64,
    /// What has been changed, newest first.
    pub history: Vec<AccountChange>,
}

/// A change of an account.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AccountChange {
    /// When.
    pub at: Timestamp,
    /// By whom: a user's name.
    pub by: String,
    /// What the account was from then on.
    pub account: AccountView,
}

/// Reads an account.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, name: &str) -> Result<AccountPage, AppError> {
    app.permit(session, UseCase::ManageUsers, Scope::Municipality)?;
    let name = UserName::new(name);
    let user = app.store.user(name.as_str()).await?.ok_or(AppError::NotFound)?;
    let history = app.store.user_history(name.as_str()).await?;
    let now = app.now();
    // An address of its own, which nobody has: only attempts with the name count here.
    let attempts = app.store.login_attempts(name.as_str(), "", now - REMEMBERED).await?;
    let succeeded = attempts.iter().filter(|it| it.succeeded).map(|it| it.at).max();
    let failed = attempts.iter().filter(|it| !it.succeeded && succeeded.is_none_or(|at| it.at > at)).count();
    let version = history.last().map_or(0, |it| it.version);
    let changes = history
        .into_iter()
        .rev()
        .filter_map(|it| Some(AccountChange { at: it.at, by: it.by, account: AccountView::from(it.record?) }));
    Ok(AccountPage {
        version,
        has_password: !user.password_hash.is_empty(),
        failed_attempts: u32::try_from(failed).map_err(AppError::internal)?,
        held_back_seconds: wait_seconds(&attempts, name.as_str(), "", now),
        history: changes.collect(),
        account: AccountView::from(user),
    })
}
