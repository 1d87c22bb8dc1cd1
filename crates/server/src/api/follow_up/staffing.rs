//! `GET /follow-up/staffing`.

use super::Asked;
use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;
use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::follow_up::staffing::{self, StaffingReport};

/// What the plan asks for against what is rostered, by group, day and part of the day.
#[utoipa::path(
    get,
    path = "/follow-up/staffing",
    tag = "follow-up",
    operation_id = "follow_up_staffing",
    params(Asked),
    responses((status = 200, body = StaffingReport), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Asked>,
) -> Result<Json<StaffingReport>, ApiError> {
    Ok(Json(staffing::run(&state.app, &session, asked.into()).await?))
}
