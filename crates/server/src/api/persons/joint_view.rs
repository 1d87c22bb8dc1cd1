//! `GET /persons/{id}/joint-view`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::read::{self, PersonView};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A person under both laws, by the person's consent.
#[utoipa::path(
    get,
    path = "/persons/{id}/joint-view",
    tag = "persons",
    operation_id = "read_joint_view",
    params(("id" = Uuid, Path, description = "The person")),
    responses((status = 200, body = PersonView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<PersonView>, ApiError> {
    Ok(Json(read::joint(&state.app, &session, tillit_app::id(id)).await?))
}
