//! `GET /session`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::session::read::{self, SessionView};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Who is logged in.
#[utoipa::path(
    get,
    path = "/session",
    tag = "session",
    operation_id = "read_session",
    responses((status = 200, body = SessionView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<SessionView>, ApiError> {
    Ok(Json(read::run(&state.app, &session).await?))
}
