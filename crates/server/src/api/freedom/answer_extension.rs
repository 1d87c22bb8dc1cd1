//! `POST /extensions/{id}/answer`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::freedom::extensions::{self, AnswerExtension, Extensions};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Says what follows on a temporary extension.
#[utoipa::path(
    post,
    path = "/extensions/{id}/answer",
    tag = "day_requests",
    operation_id = "answer_extension",
    params(("id" = Uuid, Path, description = "The extension.")),
    request_body = AnswerExtension,
    responses((status = 200, body = Extensions), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<AnswerExtension>,
) -> Result<Json<Extensions>, ApiError> {
    Ok(Json(extensions::answer(&state.app, &session, tillit_app::id(id), input).await?))
}
