//! `POST /tags/{id}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::tags::{self, TagChange, TagList};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A tag is missed, found again, replaced or revoked.
#[utoipa::path(
    post,
    path = "/tags/{id}",
    tag = "tags",
    operation_id = "change_tag",
    params(("id" = Uuid, Path, description = "The tag")),
    request_body = TagChange,
    responses((status = 200, body = TagList), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<TagChange>,
) -> Result<Json<TagList>, ApiError> {
    Ok(Json(tags::change(&state.app, &session, tillit_app::id(id), input).await?))
}
