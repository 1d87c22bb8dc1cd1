//! `POST /orders/{id}/end`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::orders::end_hsl_order::{self, OrderEnd, OrderEnded};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Ends an order under HSL by day.
#[utoipa::path(
    post,
    path = "/orders/{id}/end",
    tag = "orders",
    operation_id = "end_hsl_order",
    params(("id" = Uuid, Path, description = "The order")),
    request_body = OrderEnd,
    responses((status = 200, body = OrderEnded), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<OrderEnd>,
) -> Result<Json<OrderEnded>, ApiError> {
    Ok(Json(end_hsl_order::run(&state.app, &session, tillit_app::id(id), input).await?))
}
