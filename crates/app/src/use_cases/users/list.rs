//! All accounts with their roles.

use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_storage::User;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Role, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::Language;

/// An account.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AccountView {
    /// Name to log in by.
    pub name: String,
    /// Name on screen.
    pub display_name: String,
    /// Roles.
    pub roles: Vec<AccountRole>,
    /// The worker it belongs to.
    pub worker: Option<Uuid>,
    /// Language.
    pub language: Language,
    /// Whether it may log in.
    pub active: bool,
}

/// A role of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AccountRole {
    /// The role.
    pub role: Role,
    /// The unit; none means all units.
    pub unit: Option<Uuid>,
}

/// Lists all accounts by name.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session) -> Result<Vec<AccountView>, AppError> {
    app.permit(session, UseCase::ManageUsers, Scope::Municipality)?;
    Ok(app.store.users().await?.into_iter().map(AccountView::from).collect())
}

impl From<User> for AccountView {
    fn from(user: User) -> Self {
        let role = |(name, unit): &(String, Option<Id<_>>)| {
            Some(AccountRole { role: Role::named(name)?, unit: unit.map(Id::uuid) })
        };
        Self {
            roles: user.roles.iter().filter_map(role).collect(),
            worker: user.worker.map(Id::uuid),
            language: Language::tagged(&user.language),
            name: user.name,
            display_name: user.display_name,
            active: user.active,
        }
    }
}
