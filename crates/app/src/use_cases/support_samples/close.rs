//! Closes a survey: what it says then stays what it says.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::support_sample::{AnswerNotTaken, SupportSample};
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;

use super::read::{self, SupportSamples};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Which version was read.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseSurvey {
    /// The version of the survey that was read.
    pub expected_version: u32,
}

/// Closes it.
///
/// # Errors
/// [`AnswerNotTaken::Closed`], [`AppError::Conflict`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    id: Id<SupportSample>,
    input: CloseSurvey,
) -> Result<SupportSamples, AppError> {
    let survey = read::kept(app, session, id).await?.record;
    if survey.closed_on.is_some() {
        return Err(AppError::refused(&AnswerNotTaken::Closed, session.language));
    }
    let mut batch = Batch::new();
    let closed = SupportSample { closed_on: Some(app.today()), ..survey };
    batch.put(&closed, None, Expect::Version(input.expected_version));
    app.store.apply(batch, &app.actor(session)).await?;
    read::run(app, session).await
}
