//! `POST /orders/{id}/acknowledge`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::care::order_view::OrderView;
use tillit_app::use_cases::orders::acknowledge::{self, Acknowledgement};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Acknowledges an order.
#[utoipa::path(
    post,
    path = "/orders/{id}/acknowledge",
    tag = "orders",
    operation_id = "acknowledge_order",
    params(("id" = Uuid, Path, description = "The order")),
    request_body = Acknowledgement,
    responses((status = 200, body = OrderView), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<Acknowledgement>,
) -> Result<Json<OrderView>, ApiError> {
    Ok(Json(acknowledge::run(&state.app, &session, tillit_app::id(id), input).await?))
}
