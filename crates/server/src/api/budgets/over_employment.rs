//! `GET /budgets/over-employment`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::budget::over_employment::{self, OverEmploymentView};

use super::Months;
use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What more positions than the roster needs would have cost over a month, against overtime and substitutes (S-115).
#[utoipa::path(
    get,
    path = "/budgets/over-employment",
    tag = "budgets",
    operation_id = "over_employment",
    params(Months),
    responses((status = 200, body = OverEmploymentView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Months>,
) -> Result<Json<OverEmploymentView>, ApiError> {
    Ok(Json(over_employment::run(&state.app, &session, asked.into()).await?))
}
