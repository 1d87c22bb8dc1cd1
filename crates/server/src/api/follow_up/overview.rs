//! `GET /follow-up/overview`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::follow_up::overview::{self, Overview};

use super::Asked;
use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The front page: all figures of a unit or group, and the groups beside each other.
#[utoipa::path(
    get,
    path = "/follow-up/overview",
    tag = "follow-up",
    operation_id = "follow_up_overview",
    params(Asked),
    responses((status = 200, body = Overview), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Asked>,
) -> Result<Json<Overview>, ApiError> {
    Ok(Json(overview::run(&state.app, &session, asked.into()).await?))
}
