//! `GET /groups/{id}/roster`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::rosters::read::{self, RosterOn, RosterPage};
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A group's roster on a day.
#[utoipa::path(
    get,
    path = "/groups/{id}/roster",
    tag = "rosters",
    operation_id = "read_roster",
    params(("id" = Uuid, Path, description = "The group"), RosterOn),
    responses((status = 200, body = RosterPage), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Query(asked): Query<RosterOn>,
) -> Result<Json<RosterPage>, ApiError> {
    Ok(Json(read::run(&state.app, &session, tillit_app::id(id), asked).await?))
}
