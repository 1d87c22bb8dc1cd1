//! `GET /plans/{group}/{from}/conditions`.

use axum::extract::State;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::{PlanKey, conditions};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What the plan means for those who work it, as sums for the group.
#[utoipa::path(
    get,
    path = "/plans/{group}/{from}/conditions",
    tag = "plans",
    operation_id = "plan_conditions",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date)
    ),
    responses((status = 200, body = conditions::ConditionsView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from)): Path<(Uuid, Date)>,
) -> Result<Json<conditions::ConditionsView>, ApiError> {
    Ok(Json(conditions::run(&state.app, &session, PlanKey::whole(tillit_app::id(group), from)).await?))
}
