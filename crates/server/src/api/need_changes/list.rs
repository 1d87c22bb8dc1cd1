//! `GET /need-changes`.

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;
use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::need_changes::list::{self, NeedChanges};

/// Messages that needs have changed, in the order they are worked.
#[utoipa::path(
    get,
    path = "/need-changes",
    tag = "need-changes",
    operation_id = "read_need_changes",
    responses((status = 200, body = NeedChanges), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<NeedChanges>, ApiError> {
    Ok(Json(list::run(&state.app, &session).await?))
}
