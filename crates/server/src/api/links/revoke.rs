//! `POST /links/{id}/revoke`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::links::own::{self, Links, RevokeLink};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Takes a link back.
#[utoipa::path(
    post,
    path = "/links/{id}/revoke",
    tag = "links",
    operation_id = "revoke_link",
    params(("id" = Uuid, Path, description = "The link.")),
    request_body = RevokeLink,
    responses((status = 200, body = Links), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<RevokeLink>,
) -> Result<Json<Links>, ApiError> {
    Ok(Json(own::revoke(&state.app, &session, tillit_app::id(id), input).await?))
}
