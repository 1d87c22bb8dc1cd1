//! `POST /own-checks`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::own_checks::read::OwnChecks;
use tillit_app::use_cases::own_checks::record::{self, NewOwnCheck};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Records a check.
#[utoipa::path(
    post,
    path = "/own-checks",
    tag = "own-checks",
    operation_id = "record_own_check",
    request_body = NewOwnCheck,
    responses((status = 200, body = OwnChecks), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewOwnCheck>,
) -> Result<Json<OwnChecks>, ApiError> {
    Ok(Json(record::run(&state.app, &session, input).await?))
}
