//! `GET /quality-assessments`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::assessments::{self, AssessmentsView};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// How the quality criteria of a unit's provider were assessed.
#[utoipa::path(
    get,
    path = "/quality-assessments",
    tag = "compensation",
    operation_id = "quality_assessments",
    params(super::terms::Of),
    responses((status = 200, body = AssessmentsView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(of): Query<super::terms::Of>,
) -> Result<Json<AssessmentsView>, ApiError> {
    Ok(Json(assessments::list(&state.app, &session, of.unit()).await?))
}
