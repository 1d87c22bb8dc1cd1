//! `POST /quarantine/{id}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::phone::devices::quarantine::{self, Quarantine, QuarantineAnswer};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Takes an event of a revoked phone in, or turns it away.
#[utoipa::path(
    post,
    path = "/quarantine/{id}",
    tag = "devices",
    operation_id = "answer_quarantine",
    params(("id" = Uuid, Path, description = "The event")),
    request_body = QuarantineAnswer,
    responses((status = 200, body = Quarantine), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<QuarantineAnswer>,
) -> Result<Json<Quarantine>, ApiError> {
    Ok(Json(quarantine::answer(&state.app, &session, tillit_app::id(id), input).await?))
}
