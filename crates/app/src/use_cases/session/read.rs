//! Who is logged in, with what a front needs to begin.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::organisation::Unit;
use tillit_domain::worker::Worker;
use tillit_storage::Filter;
use utoipa::ToSchema;

use super::choose_settings::SettingsChoice;
use crate::access::{Role, Scope, UseCase};
use crate::accounts::session::Session;
use crate::accounts::settings;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::shared::Named;
use crate::words::Language;

/// A session as the browser gets it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SessionView {
    /// Who.
    pub user: UserView,
    /// To be sent as `x-csrf-token` with every request that changes something.
    pub csrf_token: String,
    /// The day it is.
    pub today: Date,
    /// What the user has chosen.
    pub settings: SettingsChoice,
    /// Somebody else has seen the password: nothing is answered before it is changed.
    pub must_change_password: bool,
}

/// A user.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UserView {
    /// Name to log in by.
    pub name: String,
    /// Name on screen.
    pub display_name: String,
    /// Language.
    pub language: Language,
    /// Roles.
    pub roles: Vec<RoleView>,
    /// The worker the user is.
    pub worker: Option<Named>,
}

/// A role for a unit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RoleView {
    /// The role.
    pub role: Role,
    /// The unit; none means all units.
    pub unit: Option<Named>,
}

/// Reads the user's own session.
///
/// # Errors
/// [`AppError::NotAllowed`] for a user without any role.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session) -> Result<SessionView, AppError> {
    app.permit(session, UseCase::OwnSession, Scope::Own)?;
    let units: HashMap<_, _> = app
        .store
        .list::<Unit>(&Filter::default())
        .await?
        .into_iter()
        .map(|it| (it.record.id, Named::from(&it.record)))
        .collect();
    let worker = match session.worker {
        Some(id) => app.store.get::<Worker>(id).await?.map(|it| Named::new(id, it.record.full_name())),
        None => None,
    };
    let roles = session.roles.iter().map(|grant| RoleView {
        role: grant.role,
        unit: grant.unit.map(|id| units.get(&id).cloned().unwrap_or_else(|| Named::new(id, ""))),
    });
    let user = UserView {
        name: session.user.as_str().to_owned(),
        display_name: session.display_name.clone(),
        language: session.language,
        roles: roles.collect(),
        worker,
    };
    let settings = settings::of(app, &session.user).await?;
    Ok(SessionView {
        user,
        csrf_token: session.csrf_token().to_owned(),
        today: app.today(),
        must_change_password: settings.password_is_temporary,
        settings: SettingsChoice::from(settings),
    })
}
