//! `POST /session/password`.

use axum::extract::State;
use axum::http::StatusCode;
use tillit_app::Problem;
use tillit_app::use_cases::session::change_password::{self, PasswordChange};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Changes the user's own password; the user's other sessions end.
#[utoipa::path(
    post,
    path = "/session/password",
    tag = "session",
    operation_id = "change_password",
    request_body = PasswordChange,
    responses((status = 204, description = "Changed"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<PasswordChange>,
) -> Result<StatusCode, ApiError> {
    change_password::run(&state.app, &session, input).await?;
    Ok(StatusCode::NO_CONTENT)
}
