//! `GET /phone/offers`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::freedom::requests::{self, PhoneOffers};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Visits that colleagues have offered and that wait for the worker's answer.
#[utoipa::path(
    get,
    path = "/phone/offers",
    tag = "phone",
    operation_id = "read_phone_offers",
    responses((status = 200, body = PhoneOffers), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<PhoneOffers>, ApiError> {
    Ok(Json(requests::offers(&state.app, &session).await?))
}
