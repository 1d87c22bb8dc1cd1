//! `GET /persons/{id}/links`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::links::own::{self, Links};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A person's own links, without what opens them.
#[utoipa::path(
    get,
    path = "/persons/{id}/links",
    tag = "links",
    operation_id = "read_links",
    params(("id" = Uuid, Path, description = "The person.")),
    responses((status = 200, body = Links), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<Links>, ApiError> {
    Ok(Json(own::list(&state.app, &session, tillit_app::id(id)).await?))
}
