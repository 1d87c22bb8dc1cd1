//! `POST /link/{token}/wishes`, without a log-in.

use axum::extract::State;
use axum::http::HeaderMap;
use tillit_app::Problem;
use tillit_app::use_cases::links::open::{self, NewWish, OpenedLink};

use crate::api::input::{Json, Path};
use crate::layers::address::Address;
use crate::problem::{ApiError, language_of};
use crate::state::ServerState;

/// Tells a wish by a personal link.
#[utoipa::path(
    post,
    path = "/link/{token}/wishes",
    tag = "links",
    operation_id = "wish_by_link",
    params(("token" = String, Path, description = "What opens the link.")),
    request_body = NewWish,
    responses((status = 200, body = OpenedLink), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Address(address): Address,
    headers: HeaderMap,
    Path(token): Path<String>,
    Json(input): Json<NewWish>,
) -> Result<Json<OpenedLink>, ApiError> {
    let language = language_of(None, &headers);
    Ok(Json(open::wish(&state.app, &token, &address, language, input).await?))
}
