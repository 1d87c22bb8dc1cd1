//! `POST /fee-rules`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::fees::rules::{self, FeeRulesView, NewFeeRules};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Decides the rules of fees from a month on.
#[utoipa::path(
    post,
    path = "/fee-rules",
    tag = "fees",
    operation_id = "decide_fee_rules",
    request_body = NewFeeRules,
    responses((status = 200, body = Vec<FeeRulesView>), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else has decided for that month; `current` is what stands"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewFeeRules>,
) -> Result<Json<Vec<FeeRulesView>>, ApiError> {
    Ok(Json(rules::decide(&state.app, &session, input).await?))
}
