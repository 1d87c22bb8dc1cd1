//! `PUT /users/{name}`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::users::list::AccountView;
use tillit_app::use_cases::users::put::{self, Account};

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Makes an account, or changes one.
#[utoipa::path(
    put,
    path = "/users/{name}",
    tag = "users",
    operation_id = "put_user",
    params(("name" = String, Path, description = "The name to log in by")),
    request_body = Account,
    responses((status = 200, body = AccountView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(name): Path<String>,
    Json(input): Json<Account>,
) -> Result<Json<AccountView>, ApiError> {
    Ok(Json(put::run(&state.app, &session, &name, input).await?))
}
