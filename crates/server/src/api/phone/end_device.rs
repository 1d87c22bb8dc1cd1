//! `DELETE /phone/devices/own`.

use axum::extract::State;
use axum::http::StatusCode;
use tillit_app::use_cases::phone::devices;
use tillit_app::{AppError, Problem};

use crate::layers::device::DeviceToken;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Ends this browser's device at log-out; what it has not sent is still taken.
#[utoipa::path(
    delete,
    path = "/phone/devices/own",
    tag = "phone",
    operation_id = "end_device",
    params(("x-tillit-device" = Option<String>, Header, description = "The device's delivery token")),
    responses((status = 204), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    DeviceToken(token): DeviceToken,
) -> Result<StatusCode, ApiError> {
    let token = token.ok_or(AppError::NotFound)?;
    devices::end(&state.app, &session, &token).await?;
    Ok(StatusCode::NO_CONTENT)
}
