//! `POST /corrections/{id}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::corrections::{self, CorrectionInput, OpenedCase};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Sets the times, says it went as planned or did not happen, or lets it stand; the original stays.
#[utoipa::path(
    post,
    path = "/corrections/{id}",
    tag = "corrections",
    operation_id = "answer_correction",
    params(("id" = Uuid, Path, description = "The visit or registration")),
    request_body = CorrectionInput,
    responses((status = 200, body = OpenedCase), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<CorrectionInput>,
) -> Result<Json<OpenedCase>, ApiError> {
    Ok(Json(corrections::answer(&state.app, &session, id, input).await?))
}
