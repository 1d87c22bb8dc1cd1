//! `GET /orders`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::orders::list::{self, Orders, OrdersAsked};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Orders that units have received, what waits to be answered first.
#[utoipa::path(
    get,
    path = "/orders",
    tag = "orders",
    operation_id = "read_orders",
    params(OrdersAsked),
    responses((status = 200, body = Orders), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(input): Query<OrdersAsked>,
) -> Result<Json<Orders>, ApiError> {
    Ok(Json(list::run(&state.app, &session, input).await?))
}
