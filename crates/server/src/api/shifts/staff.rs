//! `PUT /shifts/{id}/worker`.

use axum::extract::State;
use axum::http::StatusCode;
use tillit_app::Problem;
use tillit_app::use_cases::plans::staff;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Puts somebody on a shift, or leaves it vacant.
#[utoipa::path(
    put,
    path = "/shifts/{id}/worker",
    tag = "shifts",
    operation_id = "staff_shift",
    params(("id" = Uuid, Path, description = "The shift")),
    request_body = staff::Input,
    responses((status = 204), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<staff::Input>,
) -> Result<StatusCode, ApiError> {
    staff::run(&state.app, &session, tillit_app::id(id), input).await?;
    Ok(StatusCode::NO_CONTENT)
}
