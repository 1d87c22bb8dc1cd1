//! `GET /reports/population`.

use axum::extract::State;
use jiff::civil::Date;
use serde::Deserialize;
use tillit_app::Problem;
use tillit_app::use_cases::reports::population::{self, PopulationRow};
use utoipa::IntoParams;

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// On which day.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// The day; today unless said.
    as_of: Option<Date>,
}

/// How many persons each registered population filter finds.
#[utoipa::path(
    get,
    path = "/reports/population",
    tag = "reports",
    operation_id = "report_population",
    params(Asked),
    responses((status = 200, body = Vec<PopulationRow>), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Asked>,
) -> Result<Json<Vec<PopulationRow>>, ApiError> {
    Ok(Json(population::run(&state.app, &session, asked.as_of).await?))
}
