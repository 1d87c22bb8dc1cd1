//! `DELETE /absences/{id}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::absence::AbsenceChanged;
use tillit_app::use_cases::persons::absence_end::{self, TakeBack};
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Takes back an absence that was registered by mistake.
#[utoipa::path(
    delete,
    path = "/absences/{id}",
    tag = "persons",
    operation_id = "take_back_absence",
    params(("id" = Uuid, Path, description = "The absence"), TakeBack),
    responses((status = 200, body = AbsenceChanged), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Query(input): Query<TakeBack>,
) -> Result<Json<AbsenceChanged>, ApiError> {
    Ok(Json(absence_end::run(&state.app, &session, tillit_app::id(id), input).await?))
}
