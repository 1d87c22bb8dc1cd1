//! `POST /groups/{id}/teams`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::organisation::put_team::{self, TeamChange};
use tillit_app::use_cases::organisation::structure::UnitStructure;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Adds or changes a team.
#[utoipa::path(
    post,
    path = "/groups/{id}/teams",
    tag = "organisation",
    operation_id = "put_team",
    params(("id" = Uuid, Path, description = "The group")),
    request_body = TeamChange,
    responses((status = 200, body = UnitStructure), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<TeamChange>,
) -> Result<Json<UnitStructure>, ApiError> {
    Ok(Json(put_team::run(&state.app, &session, tillit_app::id(id), input).await?))
}
