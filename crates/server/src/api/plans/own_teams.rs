//! `GET /own-teams`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::plans::own_teams;

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The teams that the user is in, and whether each plans its own days.
#[utoipa::path(
    get,
    path = "/own-teams",
    tag = "plans",
    operation_id = "read_own_teams",
    responses((status = 200, body = own_teams::OwnTeams), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<own_teams::OwnTeams>, ApiError> {
    Ok(Json(own_teams::run(&state.app, &session).await?))
}
