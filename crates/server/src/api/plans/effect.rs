//! `POST /plans/{group}/{from}/effect`.

use axum::extract::State;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::{effect, together};
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::api::plans::OfTeam;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What changing several visits would mean, before anybody does it: a swap, or a move. Nothing is written.
#[utoipa::path(
    post,
    path = "/plans/{group}/{from}/effect",
    tag = "plans",
    operation_id = "effect_of_changes",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date),
        OfTeam
    ),
    request_body = together::Input,
    responses((status = 200, body = effect::EffectView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from)): Path<(Uuid, Date)>,
    Query(of): Query<OfTeam>,
    Json(input): Json<together::Input>,
) -> Result<Json<effect::EffectView>, ApiError> {
    Ok(Json(effect::run(&state.app, &session, of.key(group, from), input).await?))
}
