//! `GET /incidents`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::incidents::list::{self, Incidents, IncidentsAsked};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Incidents of the user's units, those that wait first.
#[utoipa::path(
    get,
    path = "/incidents",
    tag = "incidents",
    operation_id = "read_incidents",
    params(IncidentsAsked),
    responses((status = 200, body = Incidents), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<IncidentsAsked>,
) -> Result<Json<Incidents>, ApiError> {
    Ok(Json(list::run(&state.app, &session, asked).await?))
}
