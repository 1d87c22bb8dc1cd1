//! `DELETE /session`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use tillit_app::Problem;
use tillit_app::use_cases::session::end;

use crate::layers::session::{Signed, cookie};
use crate::problem::ApiError;
use crate::state::ServerState;

/// Logs out.
#[utoipa::path(
    delete,
    path = "/session",
    tag = "session",
    operation_id = "log_out",
    responses((status = 204, description = "Logged out"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(State(state): State<ServerState>, Signed(session): Signed) -> Result<Response, ApiError> {
    end::run(&state.app, &session).await?;
    let mut response = StatusCode::NO_CONTENT.into_response();
    if let Some(cookie) = cookie(None, state.config.secure_cookies) {
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
    Ok(response)
}
