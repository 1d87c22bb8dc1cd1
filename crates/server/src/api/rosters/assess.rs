//! `POST /groups/{id}/roster/assessment`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::rosters::assess::{self, RosterAssessment, RosterLaying};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What rows come to; nothing is written.
#[utoipa::path(
    post,
    path = "/groups/{id}/roster/assessment",
    tag = "rosters",
    operation_id = "assess_roster",
    params(("id" = Uuid, Path, description = "The group")),
    request_body = RosterLaying,
    responses((status = 200, body = RosterAssessment), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<RosterLaying>,
) -> Result<Json<RosterAssessment>, ApiError> {
    Ok(Json(assess::run(&state.app, &session, tillit_app::id(id), input).await?))
}
