//! `POST /persons/{id}/links`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::links::own::{self, Links, NewLink};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Makes a link for a person; what opens it is told once.
#[utoipa::path(
    post,
    path = "/persons/{id}/links",
    tag = "links",
    operation_id = "make_link",
    params(("id" = Uuid, Path, description = "The person.")),
    request_body = NewLink,
    responses((status = 200, body = Links), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewLink>,
) -> Result<Json<Links>, ApiError> {
    Ok(Json(own::make(&state.app, &session, tillit_app::id(id), input).await?))
}
