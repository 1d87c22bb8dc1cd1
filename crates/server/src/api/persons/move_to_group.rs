//! `PUT /persons/{id}/group`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::move_to_group::{self, GroupChange, GroupsView};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Another group than the area's, or back to it.
#[utoipa::path(
    put,
    path = "/persons/{id}/group",
    tag = "persons",
    operation_id = "move_person",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = GroupChange,
    responses((status = 200, body = GroupsView), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<GroupChange>,
) -> Result<Json<GroupsView>, ApiError> {
    Ok(Json(move_to_group::run(&state.app, &session, tillit_app::id(id), input).await?))
}
