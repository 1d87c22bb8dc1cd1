//! `PUT /phone/settings`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::phone::settings::{self, PhoneSettings};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// How the worker sees the day: always the worker's own choice.
#[utoipa::path(
    put,
    path = "/phone/settings",
    tag = "phone",
    operation_id = "choose_phone_settings",
    request_body = PhoneSettings,
    responses((status = 200, body = PhoneSettings), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<PhoneSettings>,
) -> Result<Json<PhoneSettings>, ApiError> {
    Ok(Json(settings::run(&state.app, &session, input).await?))
}
