//! `GET /corrections/{id}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::corrections::{self, OpenedCase};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// One case opened: what was planned, registered and told.
#[utoipa::path(
    get,
    path = "/corrections/{id}",
    tag = "corrections",
    operation_id = "open_correction",
    params(("id" = Uuid, Path, description = "The visit or registration")),
    responses((status = 200, body = OpenedCase), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<OpenedCase>, ApiError> {
    Ok(Json(corrections::open(&state.app, &session, id).await?))
}
