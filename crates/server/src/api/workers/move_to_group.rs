//! `POST /workers/{id}/group`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::workers::move_to_group::{self, HomeGroupChange};
use tillit_app::use_cases::workers::read::WorkerPage;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Gives a worker another home group from a day on.
#[utoipa::path(
    post,
    path = "/workers/{id}/group",
    tag = "workers",
    operation_id = "move_worker",
    params(("id" = Uuid, Path, description = "The worker")),
    request_body = HomeGroupChange,
    responses((status = 200, body = WorkerPage), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<HomeGroupChange>,
) -> Result<Json<WorkerPage>, ApiError> {
    Ok(Json(move_to_group::run(&state.app, &session, tillit_app::id(id), input).await?))
}
