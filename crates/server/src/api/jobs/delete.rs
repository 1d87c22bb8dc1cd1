//! `DELETE /jobs/{id}`.

use axum::extract::State;
use axum::http::StatusCode;
use tillit_app::Problem;
use tillit_app::use_cases::jobs::cancel;
use uuid::Uuid;

use crate::api::input::Path;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Cancels a job of the user; the best it has found becomes its result.
#[utoipa::path(
    delete,
    path = "/jobs/{id}",
    tag = "jobs",
    operation_id = "cancel_job",
    params(("id" = Uuid, Path, description = "The job")),
    responses((status = 202, description = "It will stop soon"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    cancel::run(&state.app, &session, tillit_app::id(id)).await?;
    Ok(StatusCode::ACCEPTED)
}
