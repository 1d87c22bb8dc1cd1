//! `GET /surveys/comparison`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::surveys::comparison::{self, Comparison};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Cost for each person and how many are satisfied, beside other municipalities.
#[utoipa::path(
    get,
    path = "/surveys/comparison",
    tag = "surveys",
    operation_id = "read_comparison",
    responses((status = 200, body = Comparison), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<Comparison>, ApiError> {
    Ok(Json(comparison::run(&state.app, &session).await?))
}
