//! `POST /workers`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::workers::add::{self, NewWorker};
use tillit_app::use_cases::workers::read::WorkerPage;

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Employs a worker.
#[utoipa::path(
    post,
    path = "/workers",
    tag = "workers",
    operation_id = "add_worker",
    request_body = NewWorker,
    responses((status = 200, body = WorkerPage), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewWorker>,
) -> Result<Json<WorkerPage>, ApiError> {
    Ok(Json(add::run(&state.app, &session, input).await?))
}
