//! `POST /delegations`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::delegations::give::{self, NewDelegation};
use tillit_app::use_cases::delegations::view::DelegationView;

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Gives a delegation.
#[utoipa::path(
    post,
    path = "/delegations",
    tag = "delegations",
    operation_id = "give_delegation",
    request_body = NewDelegation,
    responses((status = 200, body = DelegationView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewDelegation>,
) -> Result<Json<DelegationView>, ApiError> {
    Ok(Json(give::run(&state.app, &session, input).await?))
}
