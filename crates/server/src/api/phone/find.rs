//! `GET /phone/persons`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::phone::find::{self, FindAsked, FoundToVisit};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Persons of the worker's group by name, for an unplanned visit.
#[utoipa::path(
    get,
    path = "/phone/persons",
    tag = "phone",
    operation_id = "find_to_visit",
    params(FindAsked),
    responses((status = 200, body = FoundToVisit), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<FindAsked>,
) -> Result<Json<FoundToVisit>, ApiError> {
    Ok(Json(find::run(&state.app, &session, asked).await?))
}
