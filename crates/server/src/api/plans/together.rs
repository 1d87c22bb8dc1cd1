//! `PUT /plans/{group}/{from}/visits`.

use axum::extract::State;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::together;
use tillit_app::use_cases::plans::view::ChangeView;
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::api::plans::OfTeam;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Changes several visits at once, all of them or none.
#[utoipa::path(
    put,
    path = "/plans/{group}/{from}/visits",
    tag = "plans",
    operation_id = "change_visits",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date),
        OfTeam
    ),
    request_body = together::Input,
    responses((status = 200, body = ChangeView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from)): Path<(Uuid, Date)>,
    Query(of): Query<OfTeam>,
    Json(input): Json<together::Input>,
) -> Result<Json<ChangeView>, ApiError> {
    Ok(Json(together::run(&state.app, &session, of.key(group, from), input).await?))
}
