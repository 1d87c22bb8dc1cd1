//! `GET /compensation/lines/{number}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::open::{self, Opened};

use super::Asked;
use crate::api::input::{Json, Path, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A line of a month opened down to persons, visits and decisions; logged as reading them.
#[utoipa::path(
    get,
    path = "/compensation/lines/{number}",
    tag = "compensation",
    operation_id = "open_compensation_line",
    params(("number" = usize, Path, description = "The line's number in the statement"), Asked),
    responses((status = 200, body = Opened), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(number): Path<usize>,
    Query(asked): Query<Asked>,
) -> Result<Json<Opened>, ApiError> {
    Ok(Json(open::run(&state.app, &session, asked.into(), number).await?))
}
