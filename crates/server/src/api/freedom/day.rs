//! `GET /day-as-it-goes`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::day_as_it_goes::{self, DayAsItGoes, DayAsked};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The day as it goes: which visits are done, going on, moved or at risk, by visit and person.
#[utoipa::path(
    get,
    path = "/day-as-it-goes",
    tag = "day_requests",
    operation_id = "read_day_as_it_goes",
    params(DayAsked),
    responses((status = 200, body = DayAsItGoes), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<DayAsked>,
) -> Result<Json<DayAsItGoes>, ApiError> {
    Ok(Json(day_as_it_goes::run(&state.app, &session, asked).await?))
}
