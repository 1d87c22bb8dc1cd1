//! `GET /follow-up/metrics/{metric}/persons`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::follow_up::drill::{self, Opened};

use super::Asked;
use crate::api::input::{Json, Path, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A figure of a group opened down to persons; logged as reading them.
#[utoipa::path(
    get,
    path = "/follow-up/metrics/{metric}/persons",
    tag = "follow-up",
    operation_id = "open_figure",
    params(("metric" = String, Path, description = "Id of the metric"), Asked),
    responses((status = 200, body = Opened), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(metric): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<Opened>, ApiError> {
    Ok(Json(drill::run(&state.app, &session, &metric, asked.into()).await?))
}
