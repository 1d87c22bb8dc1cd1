//! `POST /extensions/{id}/need-change`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::freedom::extensions::Extensions;
use tillit_app::use_cases::freedom::lasting::{self, LastingNeed};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Tells the assessor that an extension should last.
#[utoipa::path(
    post,
    path = "/extensions/{id}/need-change",
    tag = "day_requests",
    operation_id = "tell_need_change_of_extension",
    params(("id" = Uuid, Path, description = "The extension.")),
    request_body = LastingNeed,
    responses((status = 200, body = Extensions), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody has answered the extension since"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<LastingNeed>,
) -> Result<Json<Extensions>, ApiError> {
    Ok(Json(lasting::tell(&state.app, &session, tillit_app::id(id), input).await?))
}
