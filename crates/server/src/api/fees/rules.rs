//! `GET /fee-rules`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::fees::rules::{self, FeeRulesView};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The rules of fees by month, newest first.
#[utoipa::path(
    get,
    path = "/fee-rules",
    tag = "fees",
    operation_id = "fee_rules",
    responses((status = 200, body = Vec<FeeRulesView>), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<Vec<FeeRulesView>>, ApiError> {
    Ok(Json(rules::list(&state.app, &session).await?))
}
