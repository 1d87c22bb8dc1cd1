//! `GET /compensation/statements/file`.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use tillit_app::Problem;
use tillit_app::use_cases::economy::{file, statement, vouchers};
use tillit_app::use_cases::follow_up::SheetFormat;
use utoipa::IntoParams;

use super::Asked;
use crate::api::input::Query;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Form {
    /// `xlsx`, `sie` for vouchers, else CSV.
    format: Option<String>,
}

/// Statements as a file for spreadsheets, or as vouchers for the accounts (SIE 4I).
#[utoipa::path(
    get,
    path = "/compensation/statements/file",
    tag = "compensation",
    operation_id = "compensation_file",
    params(Asked, Form),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Asked>,
    Query(form): Query<Form>,
) -> Result<Response, ApiError> {
    let language = session.language;
    let (bytes, kind, name) = match form.format.as_deref() {
        Some("sie") => (
            vouchers::run(&state.app, &session, asked.into()).await?,
            "application/octet-stream",
            "attachment; filename=\"ersattning.si\"",
        ),
        Some("xlsx") => (
            file(&statement::run(&state.app, &session, asked.into()).await?, SheetFormat::Xlsx, language)?,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "attachment; filename=\"ersattning.xlsx\"",
        ),
        _ => (
            file(&statement::run(&state.app, &session, asked.into()).await?, SheetFormat::Csv, language)?,
            "text/csv; charset=utf-8",
            "attachment; filename=\"ersattning.csv\"",
        ),
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static(name)),
    ];
    Ok((headers, bytes).into_response())
}
