//! `GET /persons/{id}/journal`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::journal::{self, Journal};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The journal of the social-service kind, the newest note first.
#[utoipa::path(
    get,
    path = "/persons/{id}/journal",
    tag = "persons",
    operation_id = "read_journal",
    params(("id" = Uuid, Path, description = "The person")),
    responses((status = 200, body = Journal), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<Journal>, ApiError> {
    Ok(Json(journal::read(&state.app, &session, tillit_app::id(id)).await?))
}
