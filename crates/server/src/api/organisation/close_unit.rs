//! `POST /units/{id}/close`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::organisation::close_group::Closing;
use tillit_app::use_cases::organisation::close_unit;
use tillit_app::use_cases::organisation::structure::UnitStructure;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Closes a unit from a day on.
#[utoipa::path(
    post,
    path = "/units/{id}/close",
    tag = "organisation",
    operation_id = "close_unit",
    params(("id" = Uuid, Path, description = "The unit")),
    request_body = Closing,
    responses((status = 200, body = UnitStructure), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<Closing>,
) -> Result<Json<UnitStructure>, ApiError> {
    Ok(Json(close_unit::run(&state.app, &session, tillit_app::id(id), input).await?))
}
