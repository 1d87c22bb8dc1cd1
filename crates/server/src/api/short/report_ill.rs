//! `POST /short/ill`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::short::absence::{self, IllWorker, ReportedAbsence};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A worker is ill: the shifts of these days stand vacant.
#[utoipa::path(
    post,
    path = "/short/ill",
    tag = "short",
    operation_id = "report_worker_ill",
    request_body = IllWorker,
    responses((status = 200, body = ReportedAbsence), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<IllWorker>,
) -> Result<Json<ReportedAbsence>, ApiError> {
    Ok(Json(absence::report(&state.app, &session, input).await?))
}
