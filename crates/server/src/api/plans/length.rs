//! `PUT /plans/{group}/{from}/visits/{visit}/length`.

use axum::extract::State;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::length;
use tillit_app::use_cases::plans::view::PlanView;
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::api::plans::OfTeam;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Changes how long an agreed visit is planned to be, from its day on.
#[utoipa::path(
    put,
    path = "/plans/{group}/{from}/visits/{visit}/length",
    tag = "plans",
    operation_id = "change_visit_length",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date),
        ("visit" = Uuid, Path, description = "The visit"),
        OfTeam
    ),
    request_body = length::Input,
    responses((status = 200, body = PlanView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from, visit)): Path<(Uuid, Date, Uuid)>,
    Query(of): Query<OfTeam>,
    Json(input): Json<length::Input>,
) -> Result<Json<PlanView>, ApiError> {
    Ok(Json(length::run(&state.app, &session, of.key(group, from), tillit_app::id(visit), input).await?))
}
