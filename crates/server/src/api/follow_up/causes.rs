//! `GET /follow-up/causes`.

use super::Asked;
use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;
use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::follow_up::causes::{self, CauseReport};

/// Why performed time is another than ordered, for a unit, a group or the municipality.
#[utoipa::path(
    get,
    path = "/follow-up/causes",
    tag = "follow-up",
    operation_id = "follow_up_causes",
    params(Asked),
    responses((status = 200, body = CauseReport), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Asked>,
) -> Result<Json<CauseReport>, ApiError> {
    Ok(Json(causes::run(&state.app, &session, asked.into()).await?))
}
