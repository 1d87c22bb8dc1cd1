//! `GET /plans/{group}/{from}/compare`.

use axum::extract::State;
use jiff::civil::Date;
use serde::Deserialize;
use tillit_app::Problem;
use tillit_app::use_cases::plans::compare;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::api::plans::OfTeam;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What is asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Compare {
    /// What to compare with.
    with: compare::Other,
}

/// What lies otherwise than in the base plan, or than published.
#[utoipa::path(
    get,
    path = "/plans/{group}/{from}/compare",
    tag = "plans",
    operation_id = "compare_plan",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date),
        Compare,
        OfTeam
    ),
    responses((status = 200, body = compare::ComparisonView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from)): Path<(Uuid, Date)>,
    Query(of): Query<OfTeam>,
    Query(asked): Query<Compare>,
) -> Result<Json<compare::ComparisonView>, ApiError> {
    Ok(Json(compare::run(&state.app, &session, of.key(group, from), asked.with).await?))
}
