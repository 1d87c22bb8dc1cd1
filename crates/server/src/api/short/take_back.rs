//! `POST /shortages/{id}/taken-back`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::short::take_back::{self, TakeBackVisit};
use tillit_app::use_cases::short::view::ShortageView;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Takes a dropped visit back into the plan; it stands open until somebody is put on it.
#[utoipa::path(
    post,
    path = "/shortages/{id}/taken-back",
    tag = "short",
    operation_id = "take_back_dropped_visit",
    params(("id" = Uuid, Path, description = "The decision")),
    request_body = TakeBackVisit,
    responses((status = 200, body = ShortageView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<TakeBackVisit>,
) -> Result<Json<ShortageView>, ApiError> {
    Ok(Json(take_back::run(&state.app, &session, tillit_app::id(id), input).await?))
}
