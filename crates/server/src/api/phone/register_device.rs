//! `POST /phone/devices`.

use axum::extract::State;
use axum::http::StatusCode;
use tillit_app::Problem;
use tillit_app::use_cases::phone::devices::{self, NewDevice, RegisteredDevice};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// This browser becomes a device of the worker. The token it gets can deliver events and nothing else; it is shown once.
#[utoipa::path(
    post,
    path = "/phone/devices",
    tag = "phone",
    operation_id = "register_device",
    request_body = NewDevice,
    responses((status = 201, body = RegisteredDevice), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewDevice>,
) -> Result<(StatusCode, Json<RegisteredDevice>), ApiError> {
    Ok((StatusCode::CREATED, Json(devices::register(&state.app, &session, input).await?)))
}
