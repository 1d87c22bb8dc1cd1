//! `POST /budgets/proposals`.

use axum::extract::State;
use axum::http::StatusCode;
use tillit_app::Problem;
use tillit_app::use_cases::economy::budget::propose::{self, Propose, Started};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Proposes a budget from history; answers with the job to follow, whose result is a `BudgetProposal`.
#[utoipa::path(
    post,
    path = "/budgets/proposals",
    tag = "budgets",
    operation_id = "propose_budget",
    request_body = Propose,
    responses((status = 202, body = Started), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<Propose>,
) -> Result<(StatusCode, Json<Started>), ApiError> {
    Ok((StatusCode::ACCEPTED, Json(propose::start(&state.app, &session, input).await?)))
}
