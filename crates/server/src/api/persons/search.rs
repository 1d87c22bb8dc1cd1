//! `GET /persons`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::search::{self, PersonSearch, PersonsFound};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Finds persons by name or number within the units the user may see.
#[utoipa::path(
    get,
    path = "/persons",
    tag = "persons",
    operation_id = "search_persons",
    params(PersonSearch),
    responses((status = 200, body = PersonsFound), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(input): Query<PersonSearch>,
) -> Result<Json<PersonsFound>, ApiError> {
    Ok(Json(search::run(&state.app, &session, input).await?))
}
