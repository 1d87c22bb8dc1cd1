//! `POST /units/{id}/care-order`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::short::order::{self, CareOrderView, DecideCareOrder};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Decides in which order a unit lets care give way when people are short.
#[utoipa::path(
    post,
    path = "/units/{id}/care-order",
    tag = "short",
    operation_id = "decide_care_order",
    params(("id" = Uuid, Path, description = "The unit")),
    request_body = DecideCareOrder,
    responses((status = 200, body = CareOrderView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<DecideCareOrder>,
) -> Result<Json<CareOrderView>, ApiError> {
    Ok(Json(order::run(&state.app, &session, tillit_app::id(id), input).await?))
}
