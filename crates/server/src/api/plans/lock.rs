//! `PUT /plans/{group}/{from}/visits/{visit}/locks`.

use axum::extract::State;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::lock;
use tillit_app::use_cases::plans::view::ChangeView;
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::api::plans::OfTeam;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Locks or unlocks a visit's worker and time.
#[utoipa::path(
    put,
    path = "/plans/{group}/{from}/visits/{visit}/locks",
    tag = "plans",
    operation_id = "lock_visit",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date),
        ("visit" = Uuid, Path, description = "The visit"),
        OfTeam
    ),
    request_body = lock::Input,
    responses((status = 200, body = ChangeView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from, visit)): Path<(Uuid, Date, Uuid)>,
    Query(of): Query<OfTeam>,
    Json(input): Json<lock::Input>,
) -> Result<Json<ChangeView>, ApiError> {
    Ok(Json(lock::run(&state.app, &session, of.key(group, from), tillit_app::id(visit), input).await?))
}
