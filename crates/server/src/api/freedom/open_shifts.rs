//! `GET /phone/shifts`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::rosters::wishes::{self, OpenShifts};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Vacant shifts that the worker may wish for or choose.
#[utoipa::path(
    get,
    path = "/phone/shifts",
    tag = "phone",
    operation_id = "read_open_shifts",
    responses((status = 200, body = OpenShifts), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<OpenShifts>, ApiError> {
    Ok(Json(wishes::open(&state.app, &session).await?))
}
