//! `GET /phone/swappable`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::freedom::swaps::{self, Swappable, SwappableAsked};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Visits of colleagues that an own visit could be exchanged for.
#[utoipa::path(
    get,
    path = "/phone/swappable",
    tag = "phone",
    operation_id = "list_swappable",
    params(SwappableAsked),
    responses((status = 200, body = Swappable), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<SwappableAsked>,
) -> Result<Json<Swappable>, ApiError> {
    Ok(Json(swaps::run(&state.app, &session, asked).await?))
}
