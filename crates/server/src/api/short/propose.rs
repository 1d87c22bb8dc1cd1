//! `POST /short/{group}/{day}/proposals`.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::plans::propose::Started;
use tillit_app::use_cases::short::propose::{self, ProposeForDay};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Asks the optimiser how the day can hold with those who are there; answers with the job to follow.
#[utoipa::path(
    post,
    path = "/short/{group}/{day}/proposals",
    tag = "short",
    operation_id = "propose_for_short_day",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("day" = String, Path, description = "The day", format = Date)
    ),
    request_body = ProposeForDay,
    responses((status = 202, body = Started), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, day)): Path<(Uuid, Date)>,
    Json(input): Json<ProposeForDay>,
) -> Result<(StatusCode, Json<Started>), ApiError> {
    let started = propose::run(&state.app, &session, tillit_app::id(group), day, input).await?;
    Ok((StatusCode::ACCEPTED, Json(started)))
}
