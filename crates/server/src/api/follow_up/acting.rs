//! `GET /follow-up/work-list`.

use super::Asked;
use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;
use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::follow_up::acting::{self, Acting};

/// Persons of a group ordered by what needs action, and lengths that no longer fit; logged as reading them.
#[utoipa::path(
    get,
    path = "/follow-up/work-list",
    tag = "follow-up",
    operation_id = "follow_up_work_list",
    params(Asked),
    responses((status = 200, body = Acting), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Asked>,
) -> Result<Json<Acting>, ApiError> {
    Ok(Json(acting::run(&state.app, &session, asked.into()).await?))
}
