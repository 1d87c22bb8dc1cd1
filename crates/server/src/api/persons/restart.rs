//! `POST /absences/{id}/restart`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::absence::AbsenceChanged;
use tillit_app::use_cases::persons::absence_restart::{self, Restart};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Care starts again in one step; visits that rested wait to be planned.
#[utoipa::path(
    post,
    path = "/absences/{id}/restart",
    tag = "persons",
    operation_id = "restart_after_absence",
    params(("id" = Uuid, Path, description = "The absence")),
    request_body = Restart,
    responses((status = 200, body = AbsenceChanged), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<Restart>,
) -> Result<Json<AbsenceChanged>, ApiError> {
    Ok(Json(absence_restart::run(&state.app, &session, tillit_app::id(id), input).await?))
}
