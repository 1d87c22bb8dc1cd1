//! `POST /quality-assessments`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::assessments::{self, AssessmentsView, NewAssessment};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Records how a provider's quality criteria were met in a third of a year, with evidence.
#[utoipa::path(
    post,
    path = "/quality-assessments",
    tag = "compensation",
    operation_id = "assess_quality",
    request_body = NewAssessment,
    responses((status = 200, body = AssessmentsView), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else has assessed it; `current` is what stands"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewAssessment>,
) -> Result<Json<AssessmentsView>, ApiError> {
    Ok(Json(assessments::record(&state.app, &session, input).await?))
}
