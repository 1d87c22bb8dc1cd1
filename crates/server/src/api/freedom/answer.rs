//! `POST /day-requests/{id}/answer`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::freedom::answer::{self, AnswerRequest};
use tillit_app::use_cases::freedom::requests::DayRequests;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Answers what a worker has asked.
#[utoipa::path(
    post,
    path = "/day-requests/{id}/answer",
    tag = "day_requests",
    operation_id = "answer_day_request",
    params(("id" = Uuid, Path, description = "The request.")),
    request_body = AnswerRequest,
    responses((status = 200, body = DayRequests), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<AnswerRequest>,
) -> Result<Json<DayRequests>, ApiError> {
    Ok(Json(answer::run(&state.app, &session, tillit_app::id(id), input).await?))
}
