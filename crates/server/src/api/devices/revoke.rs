//! `POST /devices/{id}/revoke`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::phone::devices::office::{self, DeviceView, Revocation};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Takes a phone's right away; what it has not sent is kept apart when it comes.
#[utoipa::path(
    post,
    path = "/devices/{id}/revoke",
    tag = "devices",
    operation_id = "revoke_device",
    params(("id" = Uuid, Path, description = "The phone")),
    request_body = Revocation,
    responses((status = 200, body = DeviceView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<Revocation>,
) -> Result<Json<DeviceView>, ApiError> {
    Ok(Json(office::revoke(&state.app, &session, tillit_app::id(id), input).await?))
}
