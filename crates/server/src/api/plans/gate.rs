//! `GET /plans/{group}/{from}/gate`.

use axum::extract::State;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::gate;
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::api::plans::OfTeam;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What the gate finds in a plan.
#[utoipa::path(
    get,
    path = "/plans/{group}/{from}/gate",
    tag = "plans",
    operation_id = "judge_plan",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date),
        OfTeam
    ),
    responses((status = 200, body = gate::GateView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from)): Path<(Uuid, Date)>,
    Query(of): Query<OfTeam>,
) -> Result<Json<gate::GateView>, ApiError> {
    Ok(Json(gate::run(&state.app, &session, of.key(group, from)).await?))
}
