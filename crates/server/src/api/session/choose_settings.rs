//! `PUT /session/settings`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::session::choose_settings::{self, SettingsChoice};
use tillit_app::use_cases::session::read::SessionView;

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Chooses how Tillit looks and where it begins.
#[utoipa::path(
    put,
    path = "/session/settings",
    tag = "session",
    operation_id = "choose_settings",
    request_body = SettingsChoice,
    responses((status = 200, body = SessionView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<SettingsChoice>,
) -> Result<Json<SessionView>, ApiError> {
    Ok(Json(choose_settings::run(&state.app, &session, input).await?))
}
