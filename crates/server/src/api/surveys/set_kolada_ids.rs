//! `PUT /surveys/kolada/ids`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::surveys::kolada_ids::{self, KoladaIds};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Sets under which ids HME is told to Kolada.
#[utoipa::path(
    put,
    path = "/surveys/kolada/ids",
    tag = "surveys",
    operation_id = "set_kolada_ids",
    request_body = KoladaIds,
    responses((status = 200, body = KoladaIds), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<KoladaIds>,
) -> Result<Json<KoladaIds>, ApiError> {
    Ok(Json(kolada_ids::set(&state.app, &session, input).await?))
}
