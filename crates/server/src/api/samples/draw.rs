//! `POST /samples`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::samples::{self, NewSample, Samples};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Draws a sample period, for days ahead.
#[utoipa::path(
    post,
    path = "/samples",
    tag = "samples",
    operation_id = "draw_sample",
    request_body = NewSample,
    responses((status = 200, body = Samples), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewSample>,
) -> Result<Json<Samples>, ApiError> {
    Ok(Json(samples::draw(&state.app, &session, input).await?))
}
