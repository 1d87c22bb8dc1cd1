//! `GET /follow-up/persons/{person}/visits`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::follow_up::visits::{self, Followed};
use uuid::Uuid;

use super::Asked;
use crate::api::input::{Json, Path, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A person's orders and visits behind a figure, without anybody who came; logged as reading the person.
#[utoipa::path(
    get,
    path = "/follow-up/persons/{person}/visits",
    tag = "follow-up",
    operation_id = "follow_person",
    params(("person" = Uuid, Path, description = "The person"), Asked),
    responses((status = 200, body = Followed), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(person): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Json<Followed>, ApiError> {
    Ok(Json(visits::run(&state.app, &session, tillit_app::id(person), asked.into()).await?))
}
