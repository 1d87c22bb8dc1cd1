//! `GET /follow-up/tables/{table}/file`.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use tillit_app::use_cases::follow_up::table::{Table, file};
use tillit_app::use_cases::follow_up::{SheetFormat, acting, calibration, causes, staffing};
use tillit_app::{AppError, Problem};

use super::Asked;
use super::file::Form;
use crate::api::input::{Path, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A table of follow-up as a file for spreadsheets: `causes`, `work-list`, `staffing` or `calibration`.
#[utoipa::path(
    get,
    path = "/follow-up/tables/{table}/file",
    tag = "follow-up",
    operation_id = "follow_up_table_file",
    params(("table" = String, Path, description = "Which table"), Asked, Form),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(table): Path<String>,
    Query(asked): Query<Asked>,
    Query(form): Query<Form>,
) -> Result<Response, ApiError> {
    let (app, input) = (&state.app, asked.into());
    let format = form.format();
    let write = |table: &Table<'_>| file(table, format, session.language);
    let bytes = match table.as_str() {
        "causes" => write(&Table::Causes(&causes::run(app, &session, input).await?))?,
        "work-list" => write(&Table::Acting(&acting::run(app, &session, input).await?))?,
        "staffing" => write(&Table::Staffing(&staffing::run(app, &session, input).await?))?,
        "calibration" => write(&Table::Calibration(&calibration::run(app, &session, input).await?))?,
        _ => return Err(AppError::NotFound.into()),
    };
    let (kind, ending) = match format {
        SheetFormat::Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        SheetFormat::Csv => ("text/csv; charset=utf-8", "csv"),
    };
    // The table is one of the four above, so its name is fit for a header.
    let name = HeaderValue::from_str(&format!("attachment; filename=\"{table}.{ending}\""));
    let name = name.unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    Ok(([(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CONTENT_DISPOSITION, name)], bytes)
        .into_response())
}
