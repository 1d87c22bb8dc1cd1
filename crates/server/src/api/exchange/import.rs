//! `POST /import/{kind}`.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use tillit_app::Problem;
use tillit_app::use_cases::exchange::import::{self, ImportReport, Input};
use utoipa::IntoParams;

use super::kind;
use crate::api::input::{Json, Path, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

#[derive(Deserialize, IntoParams)]
pub(crate) struct Asked {
    /// Only tell what would happen.
    #[serde(default)]
    dry_run: bool,
    /// The name of a saved mapping.
    mapping: Option<String>,
}

/// Brings in a file, all of it or nothing; 422 with the same report when it is refused.
#[utoipa::path(
    post,
    path = "/import/{kind}",
    tag = "exchange",
    operation_id = "import_file",
    params(("kind" = String, Path, description = "What the file holds"), Asked),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses(
        (status = 200, body = ImportReport),
        (status = 422, body = ImportReport),
        (status = "default", body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
    bytes: Bytes,
) -> Result<(StatusCode, Json<ImportReport>), ApiError> {
    let Asked { dry_run, mapping } = asked;
    let input = Input { kind: kind(&name)?, bytes: bytes.into(), mapping, dry_run };
    let report = import::run(&state.app, &session, input).await?;
    let status = if report.refused() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Json(report)))
}
