//! `GET /surveys/kolada/file`.

use axum::extract::State;
use axum::response::Response;
use tillit_app::Problem;
use tillit_app::use_cases::surveys::kolada;

use super::files::{Form, answer};
use crate::api::input::Query;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// HME of the municipality in the form of Kolada.
#[utoipa::path(
    get,
    path = "/surveys/kolada/file",
    tag = "surveys",
    operation_id = "kolada_file",
    params(Form),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(form): Query<Form>,
) -> Result<Response, ApiError> {
    let bytes = kolada::run(&state.app, &session, form.year, form.format()).await?;
    Ok(answer(bytes, "hme-kolada", form.format()))
}
