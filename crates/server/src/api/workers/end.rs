//! `POST /workers/{id}/end`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::workers::end::{self, EmploymentEnd};
use tillit_app::use_cases::workers::read::WorkerPage;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Ends an employment.
#[utoipa::path(
    post,
    path = "/workers/{id}/end",
    tag = "workers",
    operation_id = "end_worker",
    params(("id" = Uuid, Path, description = "The worker")),
    request_body = EmploymentEnd,
    responses((status = 200, body = WorkerPage), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<EmploymentEnd>,
) -> Result<Json<WorkerPage>, ApiError> {
    Ok(Json(end::run(&state.app, &session, tillit_app::id(id), input).await?))
}
