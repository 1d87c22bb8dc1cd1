//! `GET /compensation/statements`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::StatementView;
use tillit_app::use_cases::economy::statement;

use super::Asked;
use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What a unit is paid with in a run of months, line by line; nobody is named.
#[utoipa::path(
    get,
    path = "/compensation/statements",
    tag = "compensation",
    operation_id = "compensation_statements",
    params(Asked),
    responses((status = 200, body = Vec<StatementView>), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Asked>,
) -> Result<Json<Vec<StatementView>>, ApiError> {
    Ok(Json(statement::run(&state.app, &session, asked.into()).await?))
}
