//! `GET /plans/{group}/{from}/map`.

use axum::extract::State;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::{PlanKey, map};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Where the homes of the plan's visits lie.
#[utoipa::path(
    get,
    path = "/plans/{group}/{from}/map",
    tag = "plans",
    operation_id = "plan_map",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date)
    ),
    responses((status = 200, body = map::MapView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from)): Path<(Uuid, Date)>,
) -> Result<Json<map::MapView>, ApiError> {
    Ok(Json(map::run(&state.app, &session, PlanKey::whole(tillit_app::id(group), from)).await?))
}
