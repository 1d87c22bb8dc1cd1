//! `POST /persons`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::register::{self, NewPerson, Registered};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Registers a person who is new to the municipality's care.
#[utoipa::path(
    post,
    path = "/persons",
    tag = "persons",
    operation_id = "register_person",
    request_body = NewPerson,
    responses((status = 200, body = Registered), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewPerson>,
) -> Result<Json<Registered>, ApiError> {
    Ok(Json(register::run(&state.app, &session, input).await?))
}
