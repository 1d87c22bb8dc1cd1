//! `DELETE /plans/{group}/{from}/proposals/{proposal}`.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::discard;
use uuid::Uuid;

use crate::api::input::{Path, Query};
use crate::api::plans::OfTeam;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Discards a proposal.
#[utoipa::path(
    delete,
    path = "/plans/{group}/{from}/proposals/{proposal}",
    tag = "plans",
    operation_id = "discard_proposal",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date),
        ("proposal" = Uuid, Path, description = "The proposal"),
        OfTeam
    ),
    responses((status = 204), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from, proposal)): Path<(Uuid, Date, Uuid)>,
    Query(of): Query<OfTeam>,
) -> Result<StatusCode, ApiError> {
    discard::run(&state.app, &session, of.key(group, from), proposal).await?;
    Ok(StatusCode::NO_CONTENT)
}
