//! `PUT /units/{id}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::organisation::change_unit::{self, UnitChange};
use tillit_app::use_cases::organisation::structure::UnitStructure;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Changes a unit and its rights to plan.
#[utoipa::path(
    put,
    path = "/units/{id}",
    tag = "organisation",
    operation_id = "change_unit",
    params(("id" = Uuid, Path, description = "The unit")),
    request_body = UnitChange,
    responses((status = 200, body = UnitStructure), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<UnitChange>,
) -> Result<Json<UnitStructure>, ApiError> {
    Ok(Json(change_unit::run(&state.app, &session, tillit_app::id(id), input).await?))
}
