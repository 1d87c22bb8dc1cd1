//! `POST /units`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::organisation::add_unit::{self, NewUnit};
use tillit_app::use_cases::organisation::structure::UnitStructure;

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Adds a unit.
#[utoipa::path(
    post,
    path = "/units",
    tag = "organisation",
    operation_id = "add_unit",
    request_body = NewUnit,
    responses((status = 200, body = UnitStructure), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewUnit>,
) -> Result<Json<UnitStructure>, ApiError> {
    Ok(Json(add_unit::run(&state.app, &session, input).await?))
}
