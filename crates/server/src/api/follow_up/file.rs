//! `GET /follow-up/metrics/file`.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use tillit_app::Problem;
use tillit_app::use_cases::follow_up::{SheetFormat, file, metrics};
use utoipa::IntoParams;

use super::Asked;
use crate::api::input::Query;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Form {
    /// `xlsx`, else CSV.
    format: Option<String>,
}

impl Form {
    pub(super) fn format(&self) -> SheetFormat {
        if self.format.as_deref() == Some("xlsx") { SheetFormat::Xlsx } else { SheetFormat::Csv }
    }
}

/// The figures as a file for spreadsheets.
#[utoipa::path(
    get,
    path = "/follow-up/metrics/file",
    tag = "follow-up",
    operation_id = "follow_up_file",
    params(Asked, Form),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Asked>,
    Query(form): Query<Form>,
) -> Result<Response, ApiError> {
    let rows = metrics::run(&state.app, &session, asked.into()).await?;
    let (format, kind, name) = match form.format.as_deref() {
        Some("xlsx") => (
            SheetFormat::Xlsx,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "attachment; filename=\"nyckeltal.xlsx\"",
        ),
        _ => (SheetFormat::Csv, "text/csv; charset=utf-8", "attachment; filename=\"nyckeltal.csv\""),
    };
    let bytes = file(&rows, format, session.language)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static(name)),
    ];
    Ok((headers, bytes).into_response())
}
