//! `GET /plans/{group}/{from}`.

use axum::extract::State;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::read;
use tillit_app::use_cases::plans::view::PlanView;
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::api::plans::OfTeam;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A group's plan with shifts, visits, travel and findings.
#[utoipa::path(
    get,
    path = "/plans/{group}/{from}",
    tag = "plans",
    operation_id = "read_plan",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date),
        OfTeam
    ),
    responses((status = 200, body = PlanView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from)): Path<(Uuid, Date)>,
    Query(of): Query<OfTeam>,
) -> Result<Json<PlanView>, ApiError> {
    Ok(Json(read::run(&state.app, &session, of.key(group, from)).await?))
}
