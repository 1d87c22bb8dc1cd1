//! `GET /plans/{group}/{from}/visits/{visit}/targets?part=`.

use axum::extract::State;
use jiff::civil::Date;
use serde::Deserialize;
use tillit_app::Problem;
use tillit_app::use_cases::plans::targets;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::api::plans::OfTeam;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What is asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct AskedTargets {
    /// Which of the visit's workers is to be placed; the first if left out.
    #[serde(default)]
    #[param(inline, required = false)]
    part: targets::PartName,
}

/// What each possible place of a visit would cost, the best first.
#[utoipa::path(
    get,
    path = "/plans/{group}/{from}/visits/{visit}/targets",
    tag = "plans",
    operation_id = "visit_targets",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date),
        ("visit" = Uuid, Path, description = "The visit"),
        AskedTargets,
        OfTeam
    ),
    responses((status = 200, body = targets::TargetsView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from, visit)): Path<(Uuid, Date, Uuid)>,
    Query(of): Query<OfTeam>,
    Query(asked): Query<AskedTargets>,
) -> Result<Json<targets::TargetsView>, ApiError> {
    Ok(Json(targets::run(&state.app, &session, of.key(group, from), tillit_app::id(visit), asked.part).await?))
}
