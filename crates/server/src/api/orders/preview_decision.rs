//! `POST /persons/{id}/decisions/preview`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::orders::decide::{self, Decided, NewDecision};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What would follow from a decision: its section and the order with its times. Nothing is kept.
#[utoipa::path(
    post,
    path = "/persons/{id}/decisions/preview",
    tag = "orders",
    operation_id = "prepare_decision",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = NewDecision,
    responses((status = 200, body = Decided), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewDecision>,
) -> Result<Json<Decided>, ApiError> {
    Ok(Json(decide::preview(&state.app, &session, tillit_app::id(id), input).await?))
}
