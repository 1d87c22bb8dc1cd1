//! `POST /catalogue/{code}/versions`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::catalogue::list::CodeView;
use tillit_app::use_cases::catalogue::new_version::{self, NewCodeVersion};

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Adds a version to a code.
#[utoipa::path(
    post,
    path = "/catalogue/{code}/versions",
    tag = "catalogue",
    operation_id = "add_code_version",
    params(("code" = String, Path, description = "The service code")),
    request_body = NewCodeVersion,
    responses((status = 200, body = CodeView), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(code): Path<String>,
    Json(input): Json<NewCodeVersion>,
) -> Result<Json<CodeView>, ApiError> {
    Ok(Json(new_version::run(&state.app, &session, &code, input).await?))
}
