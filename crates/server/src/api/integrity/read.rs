//! `GET /integrity`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::integrity::IntegrityView;
use tillit_app::use_cases::economy::integrity::read;

use super::Month;
use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Whether a unit's registrations of a month look wrong; no dwelling and nobody is named.
#[utoipa::path(
    get,
    path = "/integrity",
    tag = "integrity",
    operation_id = "registration_integrity",
    params(Month),
    responses((status = 200, body = IntegrityView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Month>,
) -> Result<Json<IntegrityView>, ApiError> {
    Ok(Json(read::run(&state.app, &session, asked.into()).await?))
}
