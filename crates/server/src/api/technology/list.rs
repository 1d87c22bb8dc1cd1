//! `GET /technology`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::technology::list::{self, TechnologyAsked, TechnologyList};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Technology in people's homes.
#[utoipa::path(
    get,
    path = "/technology",
    tag = "technology",
    operation_id = "read_technology",
    params(TechnologyAsked),
    responses((status = 200, body = TechnologyList), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<TechnologyAsked>,
) -> Result<Json<TechnologyList>, ApiError> {
    Ok(Json(list::run(&state.app, &session, asked).await?))
}
