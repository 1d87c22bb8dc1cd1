//! `GET /compensation/presets`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::presets::{self, PresetView};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Models named after municipalities, as texts to begin from.
#[utoipa::path(
    get,
    path = "/compensation/presets",
    tag = "compensation",
    operation_id = "compensation_presets",
    responses((status = 200, body = Vec<PresetView>), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<Vec<PresetView>>, ApiError> {
    Ok(Json(presets::list(&state.app, &session)?))
}
