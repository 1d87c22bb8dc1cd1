//! `POST /surveys/actions/{id}/follow-up`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::surveys::Surveys;
use tillit_app::use_cases::surveys::act_followed_up::{self, RiskActionFollowedUp};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// It was looked at whether what was done has helped.
#[utoipa::path(
    post,
    path = "/surveys/actions/{id}/follow-up",
    tag = "surveys",
    operation_id = "follow_up_risk_action",
    params(("id" = Uuid, Path, description = "The action")),
    request_body = RiskActionFollowedUp,
    responses((status = 200, body = Surveys), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<RiskActionFollowedUp>,
) -> Result<Json<Surveys>, ApiError> {
    Ok(Json(act_followed_up::run(&state.app, &session, tillit_app::id(id), input).await?))
}
