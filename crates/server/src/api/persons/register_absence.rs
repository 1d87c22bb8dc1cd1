//! `POST /persons/{id}/absences`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::absence::AbsenceChanged;
use tillit_app::use_cases::persons::absence_register::{self, NewAbsence};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Registers an absence; published visits of those days rest.
#[utoipa::path(
    post,
    path = "/persons/{id}/absences",
    tag = "persons",
    operation_id = "register_absence",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = NewAbsence,
    responses((status = 200, body = AbsenceChanged), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewAbsence>,
) -> Result<Json<AbsenceChanged>, ApiError> {
    Ok(Json(absence_register::run(&state.app, &session, tillit_app::id(id), input).await?))
}
