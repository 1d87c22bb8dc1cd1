//! `GET /surveys`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::surveys::read::{self, Surveys, SurveysAsked};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Surveys of a year as figures with the change since the year before, and what is done about them.
#[utoipa::path(
    get,
    path = "/surveys",
    tag = "surveys",
    operation_id = "read_surveys",
    params(SurveysAsked),
    responses((status = 200, body = Surveys), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<SurveysAsked>,
) -> Result<Json<Surveys>, ApiError> {
    Ok(Json(read::run(&state.app, &session, asked).await?))
}
