//! `POST /groups/{id}/base-plan/assessment`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::base_plans::assess::{self, Assessment, Laying};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What tours come to; nothing is written.
#[utoipa::path(
    post,
    path = "/groups/{id}/base-plan/assessment",
    tag = "base_plans",
    operation_id = "assess_base_plan",
    params(("id" = Uuid, Path, description = "The group")),
    request_body = Laying,
    responses((status = 200, body = Assessment), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<Laying>,
) -> Result<Json<Assessment>, ApiError> {
    Ok(Json(assess::run(&state.app, &session, tillit_app::id(id), input).await?))
}
