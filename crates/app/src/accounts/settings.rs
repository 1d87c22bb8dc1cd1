//! A user's own choices, and whether the password is one that somebody else has seen. They lie in the register under an
//! id that follows from the name, so that accounts made by any way have them.

use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::record::{Keys, Record};
use tillit_storage::{Batch, Expect, Versioned};
use utoipa::ToSchema;

use super::session::UserName;
use crate::app::App;
use crate::error::AppError;
use tillit_storage::Actor;

/// How close together things stand on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// With air.
    #[default]
    Comfortable,
    /// More on each screen.
    Compact,
}

/// Which colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the machine is set.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What a user has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserSettings {
    /// Follows from the name.
    pub id: Id<UserSettings>,
    /// Whose.
    pub user: String,
    /// How close together.
    pub density: Density,
    /// Which colours.
    pub theme: Theme,
    /// The page to begin with, by its name in the front; none takes the first of the menu.
    pub start_page: Option<String>,
    /// Somebody else has seen the password: it opens nothing but the change of it.
    #[serde(default)]
    pub password_is_temporary: bool,
    /// How the day is seen on the phone; none for what the steering mode says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone_display: Option<crate::use_cases::phone::day::Display>,
}

impl Record for UserSettings {
    const KIND: &'static str = "user_settings";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn keys(&self) -> Keys {
        Keys::default()
    }
}

impl UserSettings {
    /// Of somebody who has chosen nothing.
    #[must_use]
    pub fn usual(user: &UserName) -> Self {
        Self {
            id: Id::derived("user-settings", &[user.as_str()]),
            user: user.as_str().to_owned(),
            density: Density::default(),
            theme: Theme::default(),
            start_page: None,
            password_is_temporary: false,
            phone_display: None,
        }
    }
}

/// A user's settings as they stand.
///
/// # Errors
/// What storage says.
pub(crate) async fn of(app: &App, user: &UserName) -> Result<UserSettings, AppError> {
    let usual = UserSettings::usual(user);
    Ok(app.store.get::<UserSettings>(usual.id).await?.map_or(usual, |Versioned { record, .. }| record))
}

/// Keeps a user's settings. The last one written holds: a user at two machines is one person with one wish.
///
/// # Errors
/// What storage says.
pub(crate) async fn keep(app: &App, settings: &UserSettings, actor: &Actor) -> Result<(), AppError> {
    let mut batch = Batch::new();
    batch.put(settings, None, Expect::Any);
    app.store.apply(batch, actor).await?;
    Ok(())
}
