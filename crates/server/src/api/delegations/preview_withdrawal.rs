//! `GET /delegations/{id}/withdrawal`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::delegations::withdraw::{self, WithdrawalAsked, WouldReopen};
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Which published visits a withdrawal would reopen; nothing changes.
#[utoipa::path(
    get,
    path = "/delegations/{id}/withdrawal",
    tag = "delegations",
    operation_id = "prepare_withdrawal",
    params(("id" = Uuid, Path, description = "The delegation"), WithdrawalAsked),
    responses((status = 200, body = WouldReopen), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Query(input): Query<WithdrawalAsked>,
) -> Result<Json<WouldReopen>, ApiError> {
    Ok(Json(withdraw::preview(&state.app, &session, tillit_app::id(id), input).await?))
}
