//! `GET /set-up`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::set_up::read::{self, SetUp};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// How far the set-up of a new municipality has come.
#[utoipa::path(
    get,
    path = "/set-up",
    tag = "set_up",
    operation_id = "read_set_up",
    responses((status = 200, body = SetUp), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<SetUp>, ApiError> {
    Ok(Json(read::run(&state.app, &session).await?))
}
