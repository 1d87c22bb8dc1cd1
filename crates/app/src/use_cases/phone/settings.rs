//! How a worker sees the day: the worker's own choice, in every steering mode (S-059).

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::day::Display;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::accounts::settings;
use crate::app::App;
use crate::error::AppError;

/// The choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PhoneSettings {
    /// How the day is seen; none for what the steering mode says.
    pub display: Option<Display>,
}

/// Keeps the choice.
///
/// # Errors
/// What storage says.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: PhoneSettings) -> Result<PhoneSettings, AppError> {
    app.permit(session, UseCase::OwnSession, Scope::Own)?;
    let before = settings::of(app, &session.user).await?;
    let after = settings::UserSettings { phone_display: input.display, ..before };
    settings::keep(app, &after, &app.actor(session)).await?;
    Ok(input)
}
