//! `POST /delegations/{id}/withdraw`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::delegations::withdraw::{self, Withdrawal, Withdrawn};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Withdraws a delegation; visits that rested on it stand open again.
#[utoipa::path(
    post,
    path = "/delegations/{id}/withdraw",
    tag = "delegations",
    operation_id = "withdraw_delegation",
    params(("id" = Uuid, Path, description = "The delegation")),
    request_body = Withdrawal,
    responses((status = 200, body = Withdrawn), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<Withdrawal>,
) -> Result<Json<Withdrawn>, ApiError> {
    Ok(Json(withdraw::run(&state.app, &session, tillit_app::id(id), input).await?))
}
