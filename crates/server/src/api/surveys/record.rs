//! `POST /surveys/rounds`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::surveys::Surveys;
use tillit_app::use_cases::surveys::record::{self, NewSurveyRound};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Enters what a survey was answered, or corrects it with a reason.
#[utoipa::path(
    post,
    path = "/surveys/rounds",
    tag = "surveys",
    operation_id = "record_survey_round",
    request_body = NewSurveyRound,
    responses((status = 200, body = Surveys), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewSurveyRound>,
) -> Result<Json<Surveys>, ApiError> {
    Ok(Json(record::run(&state.app, &session, input).await?))
}
