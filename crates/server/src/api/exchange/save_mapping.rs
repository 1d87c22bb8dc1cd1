//! `PUT /import/mappings/{name}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::exchange::mappings::{self, MappingView};

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Saves a column mapping under its name.
#[utoipa::path(
    put,
    path = "/import/mappings/{name}",
    tag = "exchange",
    operation_id = "save_import_mapping",
    params(("name" = String, Path, description = "The mapping's name")),
    request_body = MappingView,
    responses((status = 200, body = MappingView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(name): Path<String>,
    Json(input): Json<MappingView>,
) -> Result<Json<MappingView>, ApiError> {
    Ok(Json(mappings::save(&state.app, &session, &name, input).await?))
}
