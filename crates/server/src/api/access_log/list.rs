//! `GET /access-log`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::log_review::list::{self, LogQuestion, LogRowView};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Rows of the access log of the units the user reviews, newest first.
#[utoipa::path(
    get,
    path = "/access-log",
    tag = "access_log",
    operation_id = "read_access_log",
    params(LogQuestion),
    responses((status = 200, body = Vec<LogRowView>), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(question): Query<LogQuestion>,
) -> Result<Json<Vec<LogRowView>>, ApiError> {
    Ok(Json(list::run(&state.app, &session, question).await?))
}
