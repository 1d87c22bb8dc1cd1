//! `GET /export/{kind}`.

use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use serde::Deserialize;
use tillit_app::Problem;
use tillit_app::use_cases::exchange::export::{self, Input};
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
    /// First day, for facts.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// Last day, for facts.
    #[param(value_type = Option<String>, format = Date)]
    to: Option<Date>,
    /// Protected identities in full.
    #[serde(default)]
    include_protected: bool,
}

/// Gives out a file that changes nothing when it is brought in again.
#[utoipa::path(
    get,
    path = "/export/{kind}",
    tag = "exchange",
    operation_id = "export_file",
    params(("kind" = String, Path, description = "What the file shall hold"), Asked),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, ApiError> {
    let (kind, format) = (kind(&name)?, format(asked.format.as_deref())?);
    let Asked { from, to, include_protected, .. } = asked;
    let input = Input { kind, from, to, format, include_protected };
    Ok(file(export::run(&state.app, &session, input).await?, kind, format))
}
