//! `GET /jobs/{id}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::jobs::JobView;
use tillit_app::use_cases::jobs::read;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// How far a job of the user has come, and its result when it is done.
#[utoipa::path(
    get,
    path = "/jobs/{id}",
    tag = "jobs",
    operation_id = "read_job",
    params(("id" = Uuid, Path, description = "The job")),
    responses((status = 200, body = JobView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<JobView>, ApiError> {
    Ok(Json(read::run(&state.app, &session, tillit_app::id(id)).await?))
}
