//! `GET /link/{token}`, without a log-in: the link itself is what opens it.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::links::open::{self, OpenedLink};

use crate::api::input::{Json, Path};
use crate::layers::address::Address;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What a personal link opens: who comes, in which frame, what will be done.
#[utoipa::path(
    get,
    path = "/link/{token}",
    tag = "links",
    operation_id = "open_link",
    params(("token" = String, Path, description = "What opens the link.")),
    responses((status = 200, body = OpenedLink), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Address(address): Address,
    Path(token): Path<String>,
) -> Result<Json<OpenedLink>, ApiError> {
    Ok(Json(open::read(&state.app, &token, &address).await?))
}
