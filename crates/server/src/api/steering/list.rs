//! `GET /units/{id}/steering`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::steering::list::{self, UnitSteering};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// How a unit is steered, and was.
#[utoipa::path(
    get,
    path = "/units/{id}/steering",
    tag = "steering",
    operation_id = "read_steering",
    params(("id" = Uuid, Path, description = "The unit")),
    responses((status = 200, body = UnitSteering), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<UnitSteering>, ApiError> {
    Ok(Json(list::run(&state.app, &session, tillit_app::id(id)).await?))
}
