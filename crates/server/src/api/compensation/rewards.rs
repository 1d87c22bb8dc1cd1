//! `POST /compensation/rewards`.

use axum::extract::State;
use axum::http::StatusCode;
use tillit_app::Problem;
use tillit_app::use_cases::economy::rewards::{self, Ask, Started};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Works out what each model rewards on a unit's month; answers with the job to follow, whose result is a `RewardTable`.
#[utoipa::path(
    post,
    path = "/compensation/rewards",
    tag = "compensation",
    operation_id = "model_rewards",
    request_body = Ask,
    responses((status = 202, body = Started), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<Ask>,
) -> Result<(StatusCode, Json<Started>), ApiError> {
    Ok((StatusCode::ACCEPTED, Json(rewards::start(&state.app, &session, input).await?)))
}
