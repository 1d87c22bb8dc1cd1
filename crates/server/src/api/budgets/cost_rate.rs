//! `POST /cost-rates`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::budget::BudgetView;
use tillit_app::use_cases::economy::budget::cost_rates::{self, NewCostRate};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Records what work costs a unit from a month on.
#[utoipa::path(
    post,
    path = "/cost-rates",
    tag = "budgets",
    operation_id = "record_cost_rate",
    request_body = NewCostRate,
    responses((status = 200, body = BudgetView), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else has recorded that month; `current` is what stands"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewCostRate>,
) -> Result<Json<BudgetView>, ApiError> {
    Ok(Json(cost_rates::record(&state.app, &session, input).await?))
}
