//! `PUT /shifts/{id}/group`.

use axum::extract::State;
use axum::http::StatusCode;
use tillit_app::Problem;
use tillit_app::use_cases::plans::lend;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Lends a shift to another group for its day, or takes it back.
#[utoipa::path(
    put,
    path = "/shifts/{id}/group",
    tag = "shifts",
    operation_id = "lend_shift",
    params(("id" = Uuid, Path, description = "The shift")),
    request_body = lend::Input,
    responses((status = 204), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<lend::Input>,
) -> Result<StatusCode, ApiError> {
    lend::run(&state.app, &session, tillit_app::id(id), input).await?;
    Ok(StatusCode::NO_CONTENT)
}
