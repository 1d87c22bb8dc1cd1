//! `PUT /persons/{id}/protection`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::protect::{self, Protected, Protection};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// How the identity is protected, and who may visit then.
#[utoipa::path(
    put,
    path = "/persons/{id}/protection",
    tag = "persons",
    operation_id = "protect_person",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = Protection,
    responses((status = 200, body = Protected), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<Protection>,
) -> Result<Json<Protected>, ApiError> {
    Ok(Json(protect::run(&state.app, &session, tillit_app::id(id), input).await?))
}
