//! `POST /shortages/{id}/told`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::short::tell::{self, TellSomebody};
use tillit_app::use_cases::short::view::ShortageView;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Ticks off that somebody has been told of a decision.
#[utoipa::path(
    post,
    path = "/shortages/{id}/told",
    tag = "short",
    operation_id = "tell_somebody",
    params(("id" = Uuid, Path, description = "The decision")),
    request_body = TellSomebody,
    responses((status = 200, body = ShortageView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<TellSomebody>,
) -> Result<Json<ShortageView>, ApiError> {
    Ok(Json(tell::run(&state.app, &session, tillit_app::id(id), input).await?))
}
