//! `GET /emergency`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::emergency::sheet::{self, EmergencyAsked, EmergencySheets};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Each shift's list and each person's essentials for today and tomorrow.
#[utoipa::path(
    get,
    path = "/emergency",
    tag = "emergency",
    operation_id = "read_emergency",
    params(EmergencyAsked),
    responses((status = 200, body = EmergencySheets), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<EmergencyAsked>,
) -> Result<Json<EmergencySheets>, ApiError> {
    Ok(Json(sheet::run(&state.app, &session, asked).await?))
}
