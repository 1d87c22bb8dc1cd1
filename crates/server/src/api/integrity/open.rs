//! `GET /integrity/{check}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::integrity::open::{self, Opened};

use super::Month;
use crate::api::input::{Json, Path, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A finding opened down to dwellings and visits; logged as reading those persons, and without who made them.
#[utoipa::path(
    get,
    path = "/integrity/{check}",
    tag = "integrity",
    operation_id = "open_integrity_finding",
    params(("check" = String, Path, description = "Which check, as the finding names it"), Month),
    responses((status = 200, body = Opened), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(check): Path<String>,
    Query(asked): Query<Month>,
) -> Result<Json<Opened>, ApiError> {
    Ok(Json(open::run(&state.app, &session, asked.into(), &check).await?))
}
