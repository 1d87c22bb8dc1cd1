//! `GET /workers`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::workers::list::{self, Workers, WorkersAsked};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Workers of a group, without any figure about anybody.
#[utoipa::path(
    get,
    path = "/workers",
    tag = "workers",
    operation_id = "read_workers",
    params(WorkersAsked),
    responses((status = 200, body = Workers), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(input): Query<WorkersAsked>,
) -> Result<Json<Workers>, ApiError> {
    Ok(Json(list::run(&state.app, &session, input).await?))
}
