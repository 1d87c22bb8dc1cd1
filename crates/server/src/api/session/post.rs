//! `POST /session`.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use tillit_app::Problem;
use tillit_app::use_cases::session::read::SessionView;
use tillit_app::use_cases::session::start::{self, LogIn};

use crate::api::input::Json;
use crate::layers::address::Address;
use crate::layers::session::cookie;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Logs in and sets the session's cookie. The answer to a wrong name and to a wrong password is the same.
#[utoipa::path(
    post,
    path = "/session",
    tag = "session",
    operation_id = "log_in",
    request_body = LogIn,
    responses(
        (status = 200, body = SessionView),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "Wrong name or password"),
        (status = 429, body = Problem, content_type = "application/problem+json", description = "Too many attempts; Retry-After tells how long to wait"),
        (status = "default", body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Address(address): Address,
    Json(input): Json<LogIn>,
) -> Result<Response, ApiError> {
    let started = start::run(&state.app, input, &address).await?;
    state.app.log.close(&started.session).await?;
    let mut response = Json(started.view).into_response();
    if let Some(cookie) = cookie(Some(&started.token), state.config.secure_cookies) {
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
    Ok(response)
}
