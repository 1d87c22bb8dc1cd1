//! `GET /groups/{id}/base-plan`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::base_plans::read::{self, BasePlanPage, OnDay};
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A group's base plan on a day.
#[utoipa::path(
    get,
    path = "/groups/{id}/base-plan",
    tag = "base_plans",
    operation_id = "read_base_plan",
    params(("id" = Uuid, Path, description = "The group"), OnDay),
    responses((status = 200, body = BasePlanPage), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Query(asked): Query<OnDay>,
) -> Result<Json<BasePlanPage>, ApiError> {
    Ok(Json(read::run(&state.app, &session, tillit_app::id(id), asked).await?))
}
