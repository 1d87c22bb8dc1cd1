//! `PATCH /session`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::session::choose_language::{self, LanguageChoice};
use tillit_app::use_cases::session::read::SessionView;

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Chooses the language.
#[utoipa::path(
    patch,
    path = "/session",
    tag = "session",
    operation_id = "choose_language",
    request_body = LanguageChoice,
    responses((status = 200, body = SessionView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<LanguageChoice>,
) -> Result<Json<SessionView>, ApiError> {
    Ok(Json(choose_language::run(&state.app, &session, input).await?))
}
