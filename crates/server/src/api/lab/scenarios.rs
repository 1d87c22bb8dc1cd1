//! `GET /lab/scenarios`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::lab::{ScenarioView, scenarios};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The ready scenarios of the steering lab.
#[utoipa::path(
    get,
    path = "/lab/scenarios",
    tag = "lab",
    operation_id = "lab_scenarios",
    responses((status = 200, body = Vec<ScenarioView>), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<Vec<ScenarioView>>, ApiError> {
    Ok(Json(scenarios(&state.app, &session).await?))
}
