//! `GET /groups/{id}/vacancies`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::rosters::vacancies::{self, Vacancies};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Vacant shifts of the weeks that come.
#[utoipa::path(
    get,
    path = "/groups/{id}/vacancies",
    tag = "rosters",
    operation_id = "read_vacancies",
    params(("id" = Uuid, Path, description = "The group")),
    responses((status = 200, body = Vacancies), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<Vacancies>, ApiError> {
    Ok(Json(vacancies::run(&state.app, &session, tillit_app::id(id)).await?))
}
