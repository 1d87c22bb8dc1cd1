//! `GET /import/{kind}/template`.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use tillit_app::Problem;
use tillit_app::use_cases::exchange::template;
use utoipa::IntoParams;

use super::{file, format, kind};
use crate::api::input::{Path, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

#[derive(Deserialize, IntoParams)]
pub(crate) struct Asked {
    /// `csv` or `xlsx`.
    format: Option<String>,
}

/// A template to fill in.
#[utoipa::path(
    get,
    path = "/import/{kind}/template",
    tag = "exchange",
    operation_id = "import_template",
    params(("kind" = String, Path, description = "What the file holds"), Asked),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, ApiError> {
    let (kind, format) = (kind(&name)?, format(asked.format.as_deref())?);
    Ok(file(template::run(&state.app, &session, kind, format).await?, kind, format))
}
