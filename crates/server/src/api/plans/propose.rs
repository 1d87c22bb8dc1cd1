//! `POST /plans/{group}/{from}/proposals`.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::propose;
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::api::plans::OfTeam;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Asks the optimiser for a proposal; answers with the job to follow.
#[utoipa::path(
    post,
    path = "/plans/{group}/{from}/proposals",
    tag = "plans",
    operation_id = "propose_plan",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date),
        OfTeam
    ),
    request_body = propose::Input,
    responses((status = 202, body = propose::Started), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from)): Path<(Uuid, Date)>,
    Query(of): Query<OfTeam>,
    Json(input): Json<propose::Input>,
) -> Result<(StatusCode, Json<propose::Started>), ApiError> {
    Ok((StatusCode::ACCEPTED, Json(propose::run(&state.app, &session, of.key(group, from), input).await?)))
}
