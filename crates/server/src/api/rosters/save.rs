//! `POST /groups/{id}/roster`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::rosters::read::RosterPage;
use tillit_app::use_cases::rosters::save::{self, NewRoster};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Saves a roster that holds from a day on.
#[utoipa::path(
    post,
    path = "/groups/{id}/roster",
    tag = "rosters",
    operation_id = "save_roster",
    params(("id" = Uuid, Path, description = "The group")),
    request_body = NewRoster,
    responses((status = 200, body = RosterPage), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewRoster>,
) -> Result<Json<RosterPage>, ApiError> {
    Ok(Json(save::run(&state.app, &session, tillit_app::id(id), input).await?))
}
