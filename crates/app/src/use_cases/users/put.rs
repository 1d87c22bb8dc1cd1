//! Makes an account, or changes one.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_storage::{Expect, StoreError, User};
use utoipa::ToSchema;
use uuid::Uuid;

use super::list::{AccountRole, AccountView};
use crate::access::{Scope, UseCase};
use crate::accounts::password;
use crate::accounts::session::{Session, UserName};
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::session::change_password::check_new;
use crate::words::{AccountRefused, Language};

/// What an account shall be.
#[derive(Clone, Deserialize, ToSchema)]
pub struct Account {
    /// Name on screen.
    pub display_name: String,
    /// Roles; without any, the account may do nothing.
    pub roles: Vec<AccountRole>,
    /// The worker it belongs to.
    pub worker: Option<Uuid>,
    /// Language.
    pub language: Language,
    /// Whether it may log in. One that may not loses its sessions at once.
    pub active: bool,
    /// The version that was read; 0 for a new account. None changes it whatever it is.
    #[serde(default)]
    pub expected_version: Option<u32>,
    /// A new password; the old one stays if none is given. A new account without one cannot log in.
    pub password: Option<String>,
}

/// Makes or changes the account of a name.
///
/// # Errors
/// [`AppError::Refused`] with the reason.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, name: &str, input: Account) -> Result<AccountView, AppError> {
    app.permit(session, UseCase::ManageUsers, Scope::Municipality)?;
    let name = UserName::new(name);
    let refuse = |why: AccountRefused| AppError::refused(&why, session.language);
    if !name.is_sound() {
        return Err(refuse(AccountRefused::NameSigns));
    }
    let password_hash = match input.password {
        Some(new) => {
            check_new(&name, &new).map_err(refuse)?;
            password::hash(new, &*app.random).await?
        }
        None => app.store.user(name.as_str()).await?.map_or_else(String::new, |user| user.password_hash),
    };
    let roles = input.roles.iter().map(|it| (it.role.name().to_owned(), it.unit.map(Id::from_uuid)));
    let user = User {
        name: name.as_str().to_owned(),
        display_name: input.display_name,
        password_hash,
        roles: roles.collect(),
        worker: input.worker.map(Id::from_uuid),
        language: input.language.tag().to_owned(),
        active: input.active,
    };
    let expect = match input.expected_version {
        None => Expect::Any,
        Some(0) => Expect::New,
        Some(version) => Expect::Version(version),
    };
    match app.store.put_user(&user, expect, &app.actor(session)).await {
        Ok(_) => Ok(AccountView::from(user)),
        Err(StoreError::Conflict { .. }) => {
            let now = app.store.user(name.as_str()).await?.map(AccountView::from);
            Err(AppError::Conflict { current: Some(serde_json::to_value(now).map_err(AppError::internal)?) })
        }
        Err(error) => Err(error.into()),
    }
}
