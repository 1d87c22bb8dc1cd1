//! `GET /corrections`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::corrections::{self, Corrections, CorrectionsAsked};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Registrations to look at, what matters most first; nobody who registered them is named.
#[utoipa::path(
    get,
    path = "/corrections",
    tag = "corrections",
    operation_id = "list_corrections",
    params(CorrectionsAsked),
    responses((status = 200, body = Corrections), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<CorrectionsAsked>,
) -> Result<Json<Corrections>, ApiError> {
    Ok(Json(corrections::list(&state.app, &session, asked).await?))
}
