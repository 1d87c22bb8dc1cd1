//! `POST /teams/{id}/end`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::organisation::end_team::{self, TeamEnd};
use tillit_app::use_cases::organisation::structure::UnitStructure;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Ends a team.
#[utoipa::path(
    post,
    path = "/teams/{id}/end",
    tag = "organisation",
    operation_id = "end_team",
    params(("id" = Uuid, Path, description = "The team")),
    request_body = TeamEnd,
    responses((status = 200, body = UnitStructure), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<TeamEnd>,
) -> Result<Json<UnitStructure>, ApiError> {
    Ok(Json(end_team::run(&state.app, &session, tillit_app::id(id), input).await?))
}
