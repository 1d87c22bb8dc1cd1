//! Choose how Tillit looks and where it begins; kept for the user, on every machine.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::read::{self, SessionView};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::accounts::settings::{self, Density, Theme, UserSettings};
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;

/// A page's name is at most so long.
const PAGE_NAME_MAX: usize = 40;

/// What a user has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SettingsChoice {
    /// How close together things stand.
    pub density: Density,
    /// Which colours.
    pub theme: Theme,
    /// The page to begin with, by the front's name for it; none takes the first of the menu.
    pub start_page: Option<String>,
}

impl From<UserSettings> for SettingsChoice {
    fn from(UserSettings { density, theme, start_page, .. }: UserSettings) -> Self {
        Self { density, theme, start_page }
    }
}

/// Keeps the choice.
///
/// # Errors
/// [`AppError::Invalid`] for something that cannot be a page's name.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: SettingsChoice) -> Result<SessionView, AppError> {
    app.permit(session, UseCase::OwnSession, Scope::Own)?;
    let mut fields = Fields::new(session.language);
    let sound = |name: &String| {
        (1..=PAGE_NAME_MAX).contains(&name.len()) && name.chars().all(|it| it.is_ascii_alphanumeric() || it == '_')
    };
    fields.check(input.start_page.as_ref().is_none_or(sound), "start_page", Remedy::ChooseFromList);
    fields.finish()?;
    let before = settings::of(app, &session.user).await?;
    let SettingsChoice { density, theme, start_page } = input;
    settings::keep(app, &UserSettings { density, theme, start_page, ..before }, &app.actor(session)).await?;
    read::run(app, session).await
}
