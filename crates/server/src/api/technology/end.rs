//! `POST /technology/{id}/end`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::technology::end::{self, TechnologyEnd};
use tillit_app::use_cases::technology::list::TechnologyList;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Takes technology away, or withdraws its consent.
#[utoipa::path(
    post,
    path = "/technology/{id}/end",
    tag = "technology",
    operation_id = "end_technology",
    params(("id" = Uuid, Path, description = "The technology")),
    request_body = TechnologyEnd,
    responses((status = 200, body = TechnologyList), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<TechnologyEnd>,
) -> Result<Json<TechnologyList>, ApiError> {
    Ok(Json(end::run(&state.app, &session, tillit_app::id(id), input).await?))
}
