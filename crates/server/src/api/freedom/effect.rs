//! `POST /phone/effect`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::freedom::effect::{self, PhoneEffect};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What a change of the day would lead to, before it is made.
#[utoipa::path(
    post,
    path = "/phone/effect",
    tag = "phone",
    operation_id = "tell_phone_effect",
    request_body = serde_json::Value,
    responses((status = 200, body = PhoneEffect), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(event): Json<serde_json::Value>,
) -> Result<Json<PhoneEffect>, ApiError> {
    Ok(Json(effect::run(&state.app, &session, event).await?))
}
