//! `GET /devices`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::phone::devices::office::{self, Devices, DevicesAsked};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The phones of the workers of the user's units.
#[utoipa::path(
    get,
    path = "/devices",
    tag = "devices",
    operation_id = "list_devices",
    params(DevicesAsked),
    responses((status = 200, body = Devices), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<DevicesAsked>,
) -> Result<Json<Devices>, ApiError> {
    Ok(Json(office::list(&state.app, &session, asked).await?))
}
