//! `GET /quarantine`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::phone::devices::quarantine::{self, Quarantine};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What revoked phones have sent and nobody has answered.
#[utoipa::path(
    get,
    path = "/quarantine",
    tag = "devices",
    operation_id = "read_quarantine",
    responses((status = 200, body = Quarantine), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<Quarantine>, ApiError> {
    Ok(Json(quarantine::list(&state.app, &session).await?))
}
