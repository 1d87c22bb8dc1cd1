//! `POST /fees/closings`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::fees::FeeMonth;
use tillit_app::use_cases::economy::fees::close::{self, ToClose};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Closes a month of fees: what is learned later becomes a correction of a later month.
#[utoipa::path(
    post,
    path = "/fees/closings",
    tag = "fees",
    operation_id = "close_fees",
    request_body = ToClose,
    responses((status = 200, body = FeeMonth), (status = 409, body = Problem, content_type = "application/problem+json", description = "The fees have changed, or the month is closed; `current` is what it is"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<ToClose>,
) -> Result<Json<FeeMonth>, ApiError> {
    Ok(Json(close::run(&state.app, &session, input).await?))
}
