//! `GET /follow-up/metrics`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::follow_up::{MetricRow, metrics};

use super::Asked;
use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Figures of a unit, a group or the municipality, as `tillit report metrics` gives them.
#[utoipa::path(
    get,
    path = "/follow-up/metrics",
    tag = "follow-up",
    operation_id = "follow_up_metrics",
    params(Asked),
    responses((status = 200, body = Vec<MetricRow>), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Asked>,
) -> Result<Json<Vec<MetricRow>>, ApiError> {
    Ok(Json(metrics::run(&state.app, &session, asked.into()).await?))
}
