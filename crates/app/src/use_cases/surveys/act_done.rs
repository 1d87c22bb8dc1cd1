//! An action that follows from a survey is done.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::survey::risk::{Carried, RiskAction};
use utoipa::ToSchema;

use super::act;
use super::read::Surveys;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// What was done.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RiskActionDone {
    /// The version that was read.
    pub expected_version: u32,
    /// What was done.
    pub words: String,
}

/// Keeps it.
///
/// # Errors
/// [`tillit_domain::survey::risk::ActionRefused`], [`AppError::Conflict`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<RiskAction>, input: RiskActionDone) -> Result<Surveys, AppError> {
    let action = act::acted_on(app, session, id).await?.record;
    let said = Carried { on: app.today(), by: session.display_name.clone(), words: input.words.trim().to_owned() };
    let action = action.done(said).map_err(|refused| AppError::refused(&refused, session.language))?;
    act::kept(app, session, &action, input.expected_version).await
}
