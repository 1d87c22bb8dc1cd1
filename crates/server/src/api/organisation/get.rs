//! `GET /organisation`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::organisation::read::{self, Organisation};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The municipality's units and groups by name, and how each unit is steered today.
#[utoipa::path(
    get,
    path = "/organisation",
    tag = "organisation",
    operation_id = "read_organisation",
    responses((status = 200, body = Organisation), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<Organisation>, ApiError> {
    Ok(Json(read::run(&state.app, &session).await?))
}
