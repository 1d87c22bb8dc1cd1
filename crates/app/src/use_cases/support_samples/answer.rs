//! Takes a drawn shift's answer in. It lies there without the shift from that moment on.

use serde::Deserialize;
use tillit_domain::support_sample::{SpentTime, SupportSample};
use tillit_domain::{Id, Minutes};
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;
use uuid::Uuid;

use super::read::{self, SupportSamples};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Where a shift's time went, in minutes.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SurveyAnswer {
    /// The version of the survey that was read.
    pub expected_version: u32,
    /// The drawn shift.
    pub shift: Uuid,
    /// With persons.
    pub direct: i64,
    /// On the way.
    pub travel: i64,
    /// Planning and handing over.
    pub planning: i64,
    /// Documentation.
    pub documentation: i64,
    /// Meetings and training.
    pub meetings: i64,
    /// Anything else.
    pub other: i64,
}

/// Takes it in.
///
/// # Errors
/// [`tillit_domain::support_sample::AnswerNotTaken`], [`AppError::Conflict`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    id: Id<SupportSample>,
    input: SurveyAnswer,
) -> Result<SupportSamples, AppError> {
    let survey = read::kept(app, session, id).await?;
    let spent = SpentTime {
        direct: Minutes(input.direct),
        travel: Minutes(input.travel),
        planning: Minutes(input.planning),
        documentation: Minutes(input.documentation),
        meetings: Minutes(input.meetings),
        other: Minutes(input.other),
    };
    let answered = survey
        .record
        .with_answer(Id::from_uuid(input.shift), spent, app.today())
        .map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&answered, None, Expect::Version(input.expected_version));
    app.store.apply(batch, &app.actor(session)).await?;
    read::run(app, session).await
}
