//! `GET /surveys/rounds/{id}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::surveys::round::{self, SurveyRoundView};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What was entered for a survey, to correct it; without counts that may not be told.
#[utoipa::path(
    get,
    path = "/surveys/rounds/{id}",
    tag = "surveys",
    operation_id = "read_survey_round",
    params(("id" = Uuid, Path, description = "The survey")),
    responses((status = 200, body = SurveyRoundView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<SurveyRoundView>, ApiError> {
    Ok(Json(round::run(&state.app, &session, tillit_app::id(id)).await?))
}
