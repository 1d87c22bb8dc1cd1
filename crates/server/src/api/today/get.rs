//! `GET /today`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::today::read::{self, Today, TodayAsked};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Does everybody get care today? What needs attention first, in the user's units.
#[utoipa::path(
    get,
    path = "/today",
    tag = "today",
    operation_id = "read_today",
    params(TodayAsked),
    responses((status = 200, body = Today), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<TodayAsked>,
) -> Result<Json<Today>, ApiError> {
    Ok(Json(read::run(&state.app, &session, asked).await?))
}
