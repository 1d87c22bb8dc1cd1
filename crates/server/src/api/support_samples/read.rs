//! `GET /support-samples`.

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;
use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::support_samples::read::{self, SupportSamples};

/// Sample surveys of support time, with what they come to.
#[utoipa::path(
    get,
    path = "/support-samples",
    tag = "support-samples",
    operation_id = "read_support_samples",
    responses((status = 200, body = SupportSamples), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<SupportSamples>, ApiError> {
    Ok(Json(read::run(&state.app, &session).await?))
}
