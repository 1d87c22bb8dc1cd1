//! `POST /units/{id}/groups`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::organisation::add_group::{self, NewGroup};
use tillit_app::use_cases::organisation::structure::UnitStructure;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Adds a group.
#[utoipa::path(
    post,
    path = "/units/{id}/groups",
    tag = "organisation",
    operation_id = "add_group",
    params(("id" = Uuid, Path, description = "The unit")),
    request_body = NewGroup,
    responses((status = 200, body = UnitStructure), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewGroup>,
) -> Result<Json<UnitStructure>, ApiError> {
    Ok(Json(add_group::run(&state.app, &session, tillit_app::id(id), input).await?))
}
