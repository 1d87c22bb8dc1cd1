//! `GET /cases`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::orders::cases::{self, Cases, CasesAsked};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Orders without an answer, follow-ups that are due, decisions that end.
#[utoipa::path(
    get,
    path = "/cases",
    tag = "orders",
    operation_id = "read_cases",
    params(CasesAsked),
    responses((status = 200, body = Cases), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(input): Query<CasesAsked>,
) -> Result<Json<Cases>, ApiError> {
    Ok(Json(cases::run(&state.app, &session, input).await?))
}
