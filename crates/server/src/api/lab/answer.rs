//! `POST /lab/answers`.

use axum::extract::State;
use axum::http::StatusCode;
use tillit_app::Problem;
use tillit_app::use_cases::lab::{Input, Started, start};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Answers a scenario of the steering lab; answers with the job to follow, whose result is a `LabAnswerView`.
#[utoipa::path(
    post,
    path = "/lab/answers",
    tag = "lab",
    operation_id = "answer_scenario",
    request_body = Input,
    responses((status = 202, body = Started), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<Input>,
) -> Result<(StatusCode, Json<Started>), ApiError> {
    Ok((StatusCode::ACCEPTED, Json(start(&state.app, &session, input).await?)))
}
