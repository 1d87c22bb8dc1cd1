//! `GET /phone/own`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::phone::own::{self, OwnAsked, OwnRegistrations};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The worker's own registrations, for the worker alone.
#[utoipa::path(
    get,
    path = "/phone/own",
    tag = "phone",
    operation_id = "read_own_registrations",
    params(OwnAsked),
    responses((status = 200, body = OwnRegistrations), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<OwnAsked>,
) -> Result<Json<OwnRegistrations>, ApiError> {
    Ok(Json(own::run(&state.app, &session, asked).await?))
}
