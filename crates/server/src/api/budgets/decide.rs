//! `POST /budgets`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::budget::BudgetView;
use tillit_app::use_cases::economy::budget::decide::{self, NewBudget};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Decides a unit's budget of a year, by group.
#[utoipa::path(
    post,
    path = "/budgets",
    tag = "budgets",
    operation_id = "decide_budget",
    request_body = NewBudget,
    responses((status = 200, body = BudgetView), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else has decided; `current` is what stands"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewBudget>,
) -> Result<Json<BudgetView>, ApiError> {
    Ok(Json(decide::run(&state.app, &session, input).await?))
}
