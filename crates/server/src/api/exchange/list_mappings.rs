//! `GET /import/mappings`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::exchange::mappings::{self, MappingView};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Saved column mappings, and examples to adjust.
#[utoipa::path(
    get,
    path = "/import/mappings",
    tag = "exchange",
    operation_id = "import_mappings",
    responses((status = 200, body = Vec<MappingView>), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<Vec<MappingView>>, ApiError> {
    Ok(Json(mappings::list(&state.app, &session).await?))
}
