//! It was looked at whether an action that follows from a survey has helped.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::survey::risk::{Carried, Effect, RiskAction};
use utoipa::ToSchema;

use super::act;
use super::read::Surveys;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// What was seen.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RiskActionFollowedUp {
    /// The version that was read.
    pub expected_version: u32,
    /// Whether it helped.
    #[schema(value_type = String)]
    pub effect: Effect,
    /// What was seen.
    pub words: String,
}

/// Keeps it.
///
/// # Errors
/// [`tillit_domain::survey::risk::ActionRefused`], [`AppError::Conflict`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    id: Id<RiskAction>,
    input: RiskActionFollowedUp,
) -> Result<Surveys, AppError> {
    let action = act::acted_on(app, session, id).await?.record;
    let said = Carried { on: app.today(), by: session.display_name.clone(), words: input.words.trim().to_owned() };
    let action =
        action.followed_up(said, input.effect).map_err(|refused| AppError::refused(&refused, session.language))?;
    act::kept(app, session, &action, input.expected_version).await
}
