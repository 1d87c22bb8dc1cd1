//! `GET /surveys/kolada/ids`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::surveys::kolada_ids::{self, KoladaIds};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Under which ids HME is told to Kolada.
#[utoipa::path(
    get,
    path = "/surveys/kolada/ids",
    tag = "surveys",
    operation_id = "read_kolada_ids",
    responses((status = 200, body = KoladaIds), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<KoladaIds>, ApiError> {
    Ok(Json(kolada_ids::read(&state.app, &session).await?))
}
