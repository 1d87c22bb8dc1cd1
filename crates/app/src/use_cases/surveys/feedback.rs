//! The workplace has heard what it answered: when, in which meeting, and what was said (S-126).

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::survey::feedback::{Meeting, SurveyFeedback};
use tillit_domain::survey::round::SurveyRound;
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;

use super::read::{self, Surveys, SurveysAsked};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// How it was told.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSurveyFeedback {
    /// When.
    pub told_on: Date,
    /// In which meeting.
    #[schema(value_type = String)]
    pub meeting: Meeting,
    /// What was said, and what those who were there want to go on with. Without names.
    pub words: String,
}

/// Writes it down.
///
/// # Errors
/// [`tillit_domain::survey::feedback::FeedbackRefused`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    id: Id<SurveyRound>,
    input: NewSurveyFeedback,
) -> Result<Surveys, AppError> {
    let Some(round) = app.store.get::<SurveyRound>(id).await? else {
        app.permit(session, UseCase::ActOnSurveys, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let round = round.record;
    app.permit(session, UseCase::ActOnSurveys, Scope::Unit(round.unit))?;
    let feedback = SurveyFeedback {
        id: app.new_id(),
        round: round.id,
        unit: round.unit,
        group: round.group,
        told_on: input.told_on,
        meeting: input.meeting,
        words: input.words.trim().to_owned(),
        by: session.display_name.clone(),
    };
    let feedback =
        feedback.checked(&round, app.today()).map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&feedback, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    read::run(app, session, SurveysAsked::default()).await
}
