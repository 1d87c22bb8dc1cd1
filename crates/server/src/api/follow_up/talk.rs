//! `POST /persons/{id}/length-talks`.

use axum::extract::State;
use axum::http::StatusCode;
use tillit_app::Problem;
use tillit_app::use_cases::follow_up::talk::{self, NewTalk};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A talk with the team about a planned length, and the change that follows from it.
#[utoipa::path(
    post,
    path = "/persons/{id}/length-talks",
    tag = "follow-up",
    operation_id = "record_length_talk",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = NewTalk,
    responses((status = 204, description = "Done"), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewTalk>,
) -> Result<StatusCode, ApiError> {
    talk::run(&state.app, &session, tillit_app::id(id), input).await?;
    Ok(StatusCode::NO_CONTENT)
}
