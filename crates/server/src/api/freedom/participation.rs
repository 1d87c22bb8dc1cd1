//! `GET /units/{id}/participation`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::rosters::wishes::{self, Participation};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// How many of a unit take part in choosing shifts, as one sum.
#[utoipa::path(
    get,
    path = "/units/{id}/participation",
    tag = "day_requests",
    operation_id = "read_participation",
    params(("id" = Uuid, Path, description = "The unit.")),
    responses((status = 200, body = Participation), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<Participation>, ApiError> {
    Ok(Json(wishes::participation(&state.app, &session, tillit_app::id(id)).await?))
}
