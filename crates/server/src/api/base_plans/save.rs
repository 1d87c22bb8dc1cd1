//! `POST /groups/{id}/base-plan`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::base_plans::read::BasePlanPage;
use tillit_app::use_cases::base_plans::save::{self, NewBasePlan};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Saves a base plan that holds from a day on.
#[utoipa::path(
    post,
    path = "/groups/{id}/base-plan",
    tag = "base_plans",
    operation_id = "save_base_plan",
    params(("id" = Uuid, Path, description = "The group")),
    request_body = NewBasePlan,
    responses((status = 200, body = BasePlanPage), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewBasePlan>,
) -> Result<Json<BasePlanPage>, ApiError> {
    Ok(Json(save::run(&state.app, &session, tillit_app::id(id), input).await?))
}
