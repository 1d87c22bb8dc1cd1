//! `POST /support-samples`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::support_samples::draw::{self, NewSurvey};
use tillit_app::use_cases::support_samples::read::SupportSamples;

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Draws a sample of shifts.
#[utoipa::path(
    post,
    path = "/support-samples",
    tag = "support-samples",
    operation_id = "draw_support_sample",
    request_body = NewSurvey,
    responses((status = 200, body = SupportSamples), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewSurvey>,
) -> Result<Json<SupportSamples>, ApiError> {
    Ok(Json(draw::run(&state.app, &session, input).await?))
}
