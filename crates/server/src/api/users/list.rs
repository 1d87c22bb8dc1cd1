//! `GET /users`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::users::list::{self, AccountView};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// All accounts with their roles.
#[utoipa::path(
    get,
    path = "/users",
    tag = "users",
    operation_id = "list_users",
    responses((status = 200, body = Vec<AccountView>), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<Vec<AccountView>>, ApiError> {
    Ok(Json(list::run(&state.app, &session).await?))
}
