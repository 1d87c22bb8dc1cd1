//! `POST /incidents/{id}/steps`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::incidents::handle::{self, TakeStep};
use tillit_app::use_cases::incidents::list::IncidentView;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Takes a step in handling an incident.
#[utoipa::path(
    post,
    path = "/incidents/{id}/steps",
    tag = "incidents",
    operation_id = "handle_incident",
    params(("id" = Uuid, Path, description = "The incident.")),
    request_body = TakeStep,
    responses((status = 200, body = IncidentView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<TakeStep>,
) -> Result<Json<IncidentView>, ApiError> {
    Ok(Json(handle::run(&state.app, &session, tillit_app::id(id), input).await?))
}
