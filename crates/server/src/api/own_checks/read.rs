//! `GET /own-checks`.

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;
use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::own_checks::read::{self, ChecksAsked, OwnChecks};

/// Own checks of a month, and the least that each unit's mode asks for.
#[utoipa::path(
    get,
    path = "/own-checks",
    tag = "own-checks",
    operation_id = "read_own_checks",
    params(ChecksAsked),
    responses((status = 200, body = OwnChecks), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<ChecksAsked>,
) -> Result<Json<OwnChecks>, ApiError> {
    Ok(Json(read::run(&state.app, &session, asked).await?))
}
