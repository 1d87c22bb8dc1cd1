//! `GET /delegations`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::delegations::list::{self, Delegations, DelegationsAsked};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Delegations, those that end first on top.
#[utoipa::path(
    get,
    path = "/delegations",
    tag = "delegations",
    operation_id = "read_delegations",
    params(DelegationsAsked),
    responses((status = 200, body = Delegations), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(input): Query<DelegationsAsked>,
) -> Result<Json<Delegations>, ApiError> {
    Ok(Json(list::run(&state.app, &session, input).await?))
}
