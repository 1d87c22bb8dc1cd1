//! `POST /units/{id}/steering`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::steering::decide::{self, NewSteering};
use tillit_app::use_cases::steering::list::UnitSteering;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Records how a unit is steered from a day on.
#[utoipa::path(
    post,
    path = "/units/{id}/steering",
    tag = "steering",
    operation_id = "decide_steering",
    params(("id" = Uuid, Path, description = "The unit")),
    request_body = NewSteering,
    responses((status = 200, body = UnitSteering), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewSteering>,
) -> Result<Json<UnitSteering>, ApiError> {
    Ok(Json(decide::run(&state.app, &session, tillit_app::id(id), input).await?))
}
