//! `POST /need-changes/{id}/answer`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::need_changes::answer::{self, NeedChangeAnswer};
use tillit_app::use_cases::need_changes::list::NeedChanges;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Answers a message with a decision or a reasoned no.
#[utoipa::path(
    post,
    path = "/need-changes/{id}/answer",
    tag = "need-changes",
    operation_id = "answer_need_change",
    params(("id" = Uuid, Path, description = "The case")),
    request_body = NeedChangeAnswer,
    responses((status = 200, body = NeedChanges), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NeedChangeAnswer>,
) -> Result<Json<NeedChanges>, ApiError> {
    Ok(Json(answer::run(&state.app, &session, tillit_app::id(id), input).await?))
}
