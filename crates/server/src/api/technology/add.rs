//! `POST /persons/{id}/technology`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::technology::add::{self, NewTechnology};
use tillit_app::use_cases::technology::list::TechnologyList;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Puts technology in a home, with consent.
#[utoipa::path(
    post,
    path = "/persons/{id}/technology",
    tag = "technology",
    operation_id = "add_technology",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = NewTechnology,
    responses((status = 200, body = TechnologyList), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewTechnology>,
) -> Result<Json<TechnologyList>, ApiError> {
    Ok(Json(add::run(&state.app, &session, tillit_app::id(id), input).await?))
}
