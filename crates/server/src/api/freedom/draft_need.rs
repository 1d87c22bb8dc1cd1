//! `GET /extensions/{id}/need-change`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::freedom::lasting::{self, NeedChangeDraft};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A message to the assessor that an extension should last, drafted but for what the person says.
#[utoipa::path(
    get,
    path = "/extensions/{id}/need-change",
    tag = "day_requests",
    operation_id = "draft_need_change_of_extension",
    params(("id" = Uuid, Path, description = "The extension.")),
    responses((status = 200, body = NeedChangeDraft), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<NeedChangeDraft>, ApiError> {
    Ok(Json(lasting::draft(&state.app, &session, tillit_app::id(id)).await?))
}
