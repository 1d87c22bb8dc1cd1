//! `GET /fees/file`.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use tillit_app::Problem;
use tillit_app::use_cases::economy::fees::{file, invoices};
use tillit_app::use_cases::follow_up::SheetFormat;
use utoipa::IntoParams;

use super::Month;
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

/// A month's fees as a file; persons with protected identity are not named in it.
#[utoipa::path(
    get,
    path = "/fees/file",
    tag = "fees",
    operation_id = "fee_file",
    params(Month, Form),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Month>,
    Query(form): Query<Form>,
) -> Result<Response, ApiError> {
    let month = invoices::run(&state.app, &session, asked.into()).await?;
    let (format, kind, name) = match form.format.as_deref() {
        Some("xlsx") => (
            SheetFormat::Xlsx,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "attachment; filename=\"avgifter.xlsx\"",
        ),
        _ => (SheetFormat::Csv, "text/csv; charset=utf-8", "attachment; filename=\"avgifter.csv\""),
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static(name)),
    ];
    Ok((headers, file(&month, format, session.language)?).into_response())
}
