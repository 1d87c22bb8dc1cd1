//! `GET /search`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::search::find::{self, SearchAsked, SearchFound};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Finds persons, workers and groups, each within the reader's rights.
#[utoipa::path(
    get,
    path = "/search",
    tag = "search",
    operation_id = "search",
    params(SearchAsked),
    responses((status = 200, body = SearchFound), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<SearchAsked>,
) -> Result<Json<SearchFound>, ApiError> {
    Ok(Json(find::run(&state.app, &session, asked).await?))
}
