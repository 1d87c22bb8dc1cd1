//! `POST /persons/{id}/need-changes`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::need_changes::list::NeedChanges;
use tillit_app::use_cases::need_changes::tell::{self, NewNeedChange};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Tells the assessor that a need has changed.
#[utoipa::path(
    post,
    path = "/persons/{id}/need-changes",
    tag = "need-changes",
    operation_id = "tell_need_change",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = NewNeedChange,
    responses((status = 200, body = NeedChanges), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewNeedChange>,
) -> Result<Json<NeedChanges>, ApiError> {
    Ok(Json(tell::run(&state.app, &session, tillit_app::id(id), input).await?))
}
