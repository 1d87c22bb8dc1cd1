//! `POST /compensation/closings`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::StatementView;
use tillit_app::use_cases::economy::close::{self, ToClose};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Closes a month: what is learned later becomes an adjustment.
#[utoipa::path(
    post,
    path = "/compensation/closings",
    tag = "compensation",
    operation_id = "close_month",
    request_body = ToClose,
    responses((status = 200, body = StatementView), (status = 409, body = Problem, content_type = "application/problem+json", description = "The statement has changed, or the month is closed; `current` is what it is"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<ToClose>,
) -> Result<Json<StatementView>, ApiError> {
    Ok(Json(close::run(&state.app, &session, input).await?))
}
