//! Files in and out.

mod export;
mod import;
mod kinds;
mod list_mappings;
mod save_mapping;
mod template;

use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use tillit_app::AppError;
use tillit_app::use_cases::exchange::{Format, Kind};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::problem::ApiError;
use crate::state::ServerState;

/// The largest file that can be brought in over HTTP, in bytes; larger ones go by the command line.
const LARGEST_FILE: usize = 256 * 1024 * 1024;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    let import = OpenApiRouter::new().routes(routes!(import::handler)).layer(DefaultBodyLimit::max(LARGEST_FILE));
    OpenApiRouter::new()
        .routes(routes!(kinds::handler))
        .routes(routes!(template::handler))
        .routes(routes!(list_mappings::handler))
        .routes(routes!(save_mapping::handler))
        .routes(routes!(export::handler))
        .merge(import)
}

/// The kind of a name; a kind that is not there is not found.
fn kind(name: &str) -> Result<Kind, ApiError> {
    name.parse().map_err(|_| ApiError(AppError::NotFound))
}

/// The format of a name, CSV if none is given.
fn format(name: Option<&str>) -> Result<Format, ApiError> {
    match name {
        None | Some("csv") => Ok(Format::Csv),
        Some("xlsx") => Ok(Format::Xlsx),
        Some(_) => Err(ApiError(AppError::field("format", "csv, xlsx"))),
    }
}

/// A file to save, never shown in the browser and never kept by it.
fn file(bytes: Vec<u8>, kind: Kind, format: Format) -> Response {
    let (ending, kind_of_file) = match format {
        Format::Csv => ("csv", "text/csv; charset=utf-8"),
        Format::Xlsx => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    };
    let name = format!("attachment; filename=\"tillit-{}.{ending}\"", kind.name());
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind_of_file));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(value) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
