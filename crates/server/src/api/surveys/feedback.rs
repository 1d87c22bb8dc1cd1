//! `POST /surveys/rounds/{id}/feedback`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::surveys::Surveys;
use tillit_app::use_cases::surveys::feedback::{self, NewSurveyFeedback};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The workplace has heard what it answered.
#[utoipa::path(
    post,
    path = "/surveys/rounds/{id}/feedback",
    tag = "surveys",
    operation_id = "tell_survey_feedback",
    params(("id" = Uuid, Path, description = "The survey")),
    request_body = NewSurveyFeedback,
    responses((status = 200, body = Surveys), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewSurveyFeedback>,
) -> Result<Json<Surveys>, ApiError> {
    Ok(Json(feedback::run(&state.app, &session, tillit_app::id(id), input).await?))
}
