//! `GET /users/{name}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::users::read::{self, AccountPage};

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// An account with its history.
#[utoipa::path(
    get,
    path = "/users/{name}",
    tag = "users",
    operation_id = "read_user",
    params(("name" = String, Path, description = "The name to log in by")),
    responses((status = 200, body = AccountPage), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(name): Path<String>,
) -> Result<Json<AccountPage>, ApiError> {
    Ok(Json(read::run(&state.app, &session, &name).await?))
}
