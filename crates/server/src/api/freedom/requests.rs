//! `GET /day-requests`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::freedom::requests::{self, DayRequests, RequestsAsked};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What workers have asked during the day and nobody has answered.
#[utoipa::path(
    get,
    path = "/day-requests",
    tag = "day_requests",
    operation_id = "read_day_requests",
    params(RequestsAsked),
    responses((status = 200, body = DayRequests), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<RequestsAsked>,
) -> Result<Json<DayRequests>, ApiError> {
    Ok(Json(requests::run(&state.app, &session, asked).await?))
}
