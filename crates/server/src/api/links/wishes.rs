//! `GET /persons/{id}/wishes`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::links::wishes::{self, Wishes};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Wishes that a person has told by link.
#[utoipa::path(
    get,
    path = "/persons/{id}/wishes",
    tag = "links",
    operation_id = "read_wishes",
    params(("id" = Uuid, Path, description = "The person.")),
    responses((status = 200, body = Wishes), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<Wishes>, ApiError> {
    Ok(Json(wishes::list(&state.app, &session, tillit_app::id(id)).await?))
}
