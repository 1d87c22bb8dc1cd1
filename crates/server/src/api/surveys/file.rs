//! `GET /surveys/file`.

use axum::extract::State;
use axum::response::Response;
use tillit_app::Problem;
use tillit_app::use_cases::surveys::rows;

use super::files::{Form, answer};
use crate::api::input::Query;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The figures of surveys as a file for spreadsheets.
#[utoipa::path(
    get,
    path = "/surveys/file",
    tag = "surveys",
    operation_id = "surveys_file",
    params(Form),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(form): Query<Form>,
) -> Result<Response, ApiError> {
    let found = rows::run(&state.app, &session, form.year, None).await?;
    let bytes = rows::file(&found, form.format(), session.language)?;
    Ok(answer(bytes, "enkater", form.format()))
}
