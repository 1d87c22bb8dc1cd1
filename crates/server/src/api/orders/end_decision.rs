//! `POST /decisions/{id}/end`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::orders::end_decision::{self, DecisionEnd, DecisionEnded};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Ends a decision by day, and its orders with it.
#[utoipa::path(
    post,
    path = "/decisions/{id}/end",
    tag = "orders",
    operation_id = "end_decision",
    params(("id" = Uuid, Path, description = "The decision")),
    request_body = DecisionEnd,
    responses((status = 200, body = DecisionEnded), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<DecisionEnd>,
) -> Result<Json<DecisionEnded>, ApiError> {
    Ok(Json(end_decision::run(&state.app, &session, tillit_app::id(id), input).await?))
}
