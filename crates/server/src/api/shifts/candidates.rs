//! `GET /shifts/{id}/candidates`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::plans::candidates::{self, CandidatesView};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Whom to ask for a vacant shift.
#[utoipa::path(
    get,
    path = "/shifts/{id}/candidates",
    tag = "shifts",
    operation_id = "shift_candidates",
    params(("id" = Uuid, Path, description = "The shift")),
    responses((status = 200, body = CandidatesView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<CandidatesView>, ApiError> {
    Ok(Json(candidates::run(&state.app, &session, tillit_app::id(id)).await?))
}
