//! `GET /follow-up/calibration`.

use super::Asked;
use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;
use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::follow_up::calibration::{self, CalibrationReport};

/// Standard times against measured ones, per code.
#[utoipa::path(
    get,
    path = "/follow-up/calibration",
    tag = "follow-up",
    operation_id = "follow_up_calibration",
    params(Asked),
    responses((status = 200, body = CalibrationReport), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Asked>,
) -> Result<Json<CalibrationReport>, ApiError> {
    Ok(Json(calibration::run(&state.app, &session, asked.into()).await?))
}
