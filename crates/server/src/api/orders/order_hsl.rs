//! `POST /persons/{id}/hsl-orders`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::care::order_view::OrderView;
use tillit_app::use_cases::orders::order_hsl::{self, NewHslOrder};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Sends an order under HSL.
#[utoipa::path(
    post,
    path = "/persons/{id}/hsl-orders",
    tag = "orders",
    operation_id = "make_hsl_order",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = NewHslOrder,
    responses((status = 200, body = OrderView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewHslOrder>,
) -> Result<Json<OrderView>, ApiError> {
    Ok(Json(order_hsl::run(&state.app, &session, tillit_app::id(id), input).await?))
}
