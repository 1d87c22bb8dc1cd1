//! Files of surveys: which year, in which form.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use tillit_app::use_cases::follow_up::SheetFormat;
use utoipa::IntoParams;

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Form {
    /// The year; the last with answers unless said.
    pub(super) year: Option<i16>,
    /// `xlsx`, else CSV.
    format: Option<String>,
}

impl Form {
    pub(super) fn format(&self) -> SheetFormat {
        if self.format.as_deref() == Some("xlsx") { SheetFormat::Xlsx } else { SheetFormat::Csv }
    }
}

/// The bytes as a file to keep.
pub(super) fn answer(bytes: Vec<u8>, name: &'static str, format: SheetFormat) -> Response {
    let (kind, ending) = match format {
        SheetFormat::Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        SheetFormat::Csv => ("text/csv; charset=utf-8", "csv"),
    };
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}.{ending}\""));
    let disposition = disposition.unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CONTENT_DISPOSITION, disposition)];
    (headers, bytes).into_response()
}
