//! `GET /units/{id}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::organisation::structure::{self, UnitStructure};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A unit with its groups and teams, and who may do what with the plan.
#[utoipa::path(
    get,
    path = "/units/{id}",
    tag = "organisation",
    operation_id = "read_unit",
    params(("id" = Uuid, Path, description = "The unit")),
    responses((status = 200, body = UnitStructure), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<UnitStructure>, ApiError> {
    Ok(Json(structure::run(&state.app, &session, tillit_app::id(id)).await?))
}
