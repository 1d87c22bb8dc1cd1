//! `DELETE /short/ill/{id}`.

use axum::extract::State;
use axum::http::StatusCode;
use tillit_app::Problem;
use tillit_app::use_cases::short::absence;
use uuid::Uuid;

use crate::api::input::Path;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A report of illness is taken back from today on.
#[utoipa::path(
    delete,
    path = "/short/ill/{id}",
    tag = "short",
    operation_id = "take_back_worker_ill",
    params(("id" = Uuid, Path, description = "The absence")),
    responses((status = 204, description = "Taken back"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    absence::take_back(&state.app, &session, tillit_app::id(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
