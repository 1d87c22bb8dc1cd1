//! `POST /own-checks/{id}/done`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::own_checks::done::{self, ActionDone};
use tillit_app::use_cases::own_checks::read::OwnChecks;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// An action of a check is done.
#[utoipa::path(
    post,
    path = "/own-checks/{id}/done",
    tag = "own-checks",
    operation_id = "finish_own_check_action",
    params(("id" = Uuid, Path, description = "The check")),
    request_body = ActionDone,
    responses((status = 200, body = OwnChecks), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<ActionDone>,
) -> Result<Json<OwnChecks>, ApiError> {
    Ok(Json(done::run(&state.app, &session, tillit_app::id(id), input).await?))
}
