//! `POST /persons/{id}/journal`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::journal::{self, Journal, NewNote};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Adds a note. Notes are never changed; a later one sets an earlier one right.
#[utoipa::path(
    post,
    path = "/persons/{id}/journal",
    tag = "persons",
    operation_id = "write_journal",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = NewNote,
    responses((status = 200, body = Journal), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewNote>,
) -> Result<Json<Journal>, ApiError> {
    Ok(Json(journal::write(&state.app, &session, tillit_app::id(id), input).await?))
}
