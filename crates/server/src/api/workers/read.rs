//! `GET /workers/{id}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::workers::read::{self, WorkerPage};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A worker, without any figure about work.
#[utoipa::path(
    get,
    path = "/workers/{id}",
    tag = "workers",
    operation_id = "read_worker",
    params(("id" = Uuid, Path, description = "The worker")),
    responses((status = 200, body = WorkerPage), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<WorkerPage>, ApiError> {
    Ok(Json(read::run(&state.app, &session, tillit_app::id(id)).await?))
}
