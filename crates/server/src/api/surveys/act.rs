//! `POST /surveys/rounds/{id}/actions`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::surveys::Surveys;
use tillit_app::use_cases::surveys::act::{self, NewRiskAction};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A risk that a survey shows, and what shall be done about it.
#[utoipa::path(
    post,
    path = "/surveys/rounds/{id}/actions",
    tag = "surveys",
    operation_id = "open_risk_action",
    params(("id" = Uuid, Path, description = "The survey")),
    request_body = NewRiskAction,
    responses((status = 200, body = Surveys), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewRiskAction>,
) -> Result<Json<Surveys>, ApiError> {
    Ok(Json(act::run(&state.app, &session, tillit_app::id(id), input).await?))
}
