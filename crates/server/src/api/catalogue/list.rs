//! `GET /catalogue`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::catalogue::list::{self, CatalogueView};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Every code with its levels and standard times by date.
#[utoipa::path(
    get,
    path = "/catalogue",
    tag = "catalogue",
    operation_id = "read_catalogue",
    responses((status = 200, body = CatalogueView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<CatalogueView>, ApiError> {
    Ok(Json(list::run(&state.app, &session).await?))
}
