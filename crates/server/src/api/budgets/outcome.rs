//! `GET /budgets/outcome`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::budget::outcome::{self, BudgetMonth};

use super::Months;
use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A budget against what months came to, with what a performed hour cost (M25, M26).
#[utoipa::path(
    get,
    path = "/budgets/outcome",
    tag = "budgets",
    operation_id = "budget_outcome",
    params(Months),
    responses((status = 200, body = Vec<BudgetMonth>), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Months>,
) -> Result<Json<Vec<BudgetMonth>>, ApiError> {
    Ok(Json(outcome::run(&state.app, &session, asked.into()).await?))
}
