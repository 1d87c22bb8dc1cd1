//! `POST /overtime`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::budget::BudgetView;
use tillit_app::use_cases::economy::budget::overtime::{self, NewOvertime};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Enters a unit's overtime of a month as payroll tells it: one sum.
#[utoipa::path(
    post,
    path = "/overtime",
    tag = "budgets",
    operation_id = "enter_overtime",
    request_body = NewOvertime,
    responses((status = 200, body = BudgetView), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else has entered that month; `current` is what stands"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewOvertime>,
) -> Result<Json<BudgetView>, ApiError> {
    Ok(Json(overtime::enter(&state.app, &session, input).await?))
}
