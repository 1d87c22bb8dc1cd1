//! `GET /budgets`.

use axum::extract::State;
use serde::Deserialize;
use tillit_app::Problem;
use tillit_app::use_cases::economy::budget::{BudgetAsked, BudgetView, read};
use utoipa::IntoParams;

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Of {
    /// A unit, by name or id.
    unit: Option<String>,
    /// The calendar year; this one unless said.
    year: Option<i16>,
}

/// A unit's budget of a year, what work costs it and its overtime; sums of groups, nobody's own.
#[utoipa::path(
    get,
    path = "/budgets",
    tag = "budgets",
    operation_id = "unit_budget",
    params(Of),
    responses((status = 200, body = BudgetView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(of): Query<Of>,
) -> Result<Json<BudgetView>, ApiError> {
    let asked = BudgetAsked { unit: of.unit.filter(|it| !it.is_empty()), year: of.year };
    Ok(Json(read::run(&state.app, &session, asked).await?))
}
