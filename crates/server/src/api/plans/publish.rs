//! `POST /plans/{group}/{from}/publish`.

use axum::extract::State;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::publish;
use tillit_app::use_cases::plans::view::PlanView;
use uuid::Uuid;

use crate::api::input::{Json, Path, Query};
use crate::api::plans::OfTeam;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Publishes a plan that the gate has passed.
#[utoipa::path(
    post,
    path = "/plans/{group}/{from}/publish",
    tag = "plans",
    operation_id = "publish_plan",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("from" = String, Path, description = "The first day of the plan", format = Date),
        OfTeam
    ),
    request_body = publish::Input,
    responses((status = 200, body = PlanView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, from)): Path<(Uuid, Date)>,
    Query(of): Query<OfTeam>,
    Json(input): Json<publish::Input>,
) -> Result<Json<PlanView>, ApiError> {
    Ok(Json(publish::run(&state.app, &session, of.key(group, from), input).await?))
}
