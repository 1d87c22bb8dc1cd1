//! `GET /plans/{group}/{from}/visits/{visit}/reasons`.

use axum::extract::State;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::reasons;
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::api::plans::OfTeam;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Why a visit lies where it does, or why it has no place and what would help.
#[utoipa::path(
    get,
    path = "/plans/{group}/{from}/visits/{visit}/reasons",
    tag = "plans",
    operation_id = "visit_reasons",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date),
        ("visit" = Uuid, Path, description = "The visit"),
        OfTeam
    ),
    responses((status = 200, body = reasons::ReasonsView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from, visit)): Path<(Uuid, Date, Uuid)>,
    Query(of): Query<OfTeam>,
) -> Result<Json<reasons::ReasonsView>, ApiError> {
    Ok(Json(reasons::run(&state.app, &session, of.key(group, from), tillit_app::id(visit)).await?))
}
