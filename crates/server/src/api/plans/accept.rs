//! `POST /plans/{group}/{from}/proposals/{proposal}/accept`.

use axum::extract::State;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::accept;
use tillit_app::use_cases::plans::view::PlanView;
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::api::plans::OfTeam;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Accepts a proposal, whole or for some visits.
#[utoipa::path(
    post,
    path = "/plans/{group}/{from}/proposals/{proposal}/accept",
    tag = "plans",
    operation_id = "accept_proposal",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date),
        ("proposal" = Uuid, Path, description = "The proposal"),
        OfTeam
    ),
    request_body = accept::Input,
    responses((status = 200, body = PlanView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from, proposal)): Path<(Uuid, Date, Uuid)>,
    Query(of): Query<OfTeam>,
    Json(input): Json<accept::Input>,
) -> Result<Json<PlanView>, ApiError> {
    Ok(Json(accept::run(&state.app, &session, of.key(group, from), proposal, input).await?))
}
