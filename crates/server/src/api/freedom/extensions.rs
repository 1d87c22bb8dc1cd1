//! `GET /extensions`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::freedom::extensions::{self, Extensions};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Temporary extensions that run, those that end first on top.
#[utoipa::path(
    get,
    path = "/extensions",
    tag = "day_requests",
    operation_id = "read_extensions",
    responses((status = 200, body = Extensions), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<Extensions>, ApiError> {
    Ok(Json(extensions::list(&state.app, &session).await?))
}
