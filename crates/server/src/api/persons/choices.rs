//! `GET /persons/{id}/workers`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::choices::{self, WorkerChoices};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Workers who may be chosen for the person.
#[utoipa::path(
    get,
    path = "/persons/{id}/workers",
    tag = "persons",
    operation_id = "choose_workers",
    params(("id" = Uuid, Path, description = "The person")),
    responses((status = 200, body = WorkerChoices), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<WorkerChoices>, ApiError> {
    Ok(Json(choices::run(&state.app, &session, tillit_app::id(id)).await?))
}
