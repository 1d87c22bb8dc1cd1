//! `POST /catalogue`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::catalogue::list::CodeView;
use tillit_app::use_cases::catalogue::new_code::{self, NewCode};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Adds a code to the catalogue.
#[utoipa::path(
    post,
    path = "/catalogue",
    tag = "catalogue",
    operation_id = "add_code",
    request_body = NewCode,
    responses((status = 200, body = CodeView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewCode>,
) -> Result<Json<CodeView>, ApiError> {
    Ok(Json(new_code::run(&state.app, &session, input).await?))
}
