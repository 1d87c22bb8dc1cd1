//! `POST /persons/{id}/tags`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::tags::{self, NewTag, TagList};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Puts up a tag at a person's dwelling.
#[utoipa::path(
    post,
    path = "/persons/{id}/tags",
    tag = "tags",
    operation_id = "put_up_tag",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = NewTag,
    responses((status = 200, body = TagList), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewTag>,
) -> Result<Json<TagList>, ApiError> {
    Ok(Json(tags::put_up(&state.app, &session, tillit_app::id(id), input).await?))
}
