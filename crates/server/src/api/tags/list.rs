//! `GET /persons/{id}/tags`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::tags::{self, TagList};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The tags of a person's dwelling.
#[utoipa::path(
    get,
    path = "/persons/{id}/tags",
    tag = "tags",
    operation_id = "list_tags",
    params(("id" = Uuid, Path, description = "The person")),
    responses((status = 200, body = TagList), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<TagList>, ApiError> {
    Ok(Json(tags::list(&state.app, &session, tillit_app::id(id)).await?))
}
