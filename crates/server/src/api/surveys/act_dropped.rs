//! `POST /surveys/actions/{id}/drop`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::surveys::Surveys;
use tillit_app::use_cases::surveys::act_dropped::{self, RiskActionDropped};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What was to be done will not be done, and why.
#[utoipa::path(
    post,
    path = "/surveys/actions/{id}/drop",
    tag = "surveys",
    operation_id = "drop_risk_action",
    params(("id" = Uuid, Path, description = "The action")),
    request_body = RiskActionDropped,
    responses((status = 200, body = Surveys), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<RiskActionDropped>,
) -> Result<Json<Surveys>, ApiError> {
    Ok(Json(act_dropped::run(&state.app, &session, tillit_app::id(id), input).await?))
}
