//! `POST /short/{group}/{day}/decisions`.

use axum::extract::State;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::short::decide::{self, DecideShortage};
use tillit_app::use_cases::short::view::ShortageView;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Decides how the day holds: makes the chosen moves, drops what is dropped, publishes the day, and keeps the decision.
#[utoipa::path(
    post,
    path = "/short/{group}/{day}/decisions",
    tag = "short",
    operation_id = "decide_short_day",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("day" = String, Path, description = "The day", format = Date)
    ),
    request_body = DecideShortage,
    responses((status = 200, body = ShortageView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, day)): Path<(Uuid, Date)>,
    Json(input): Json<DecideShortage>,
) -> Result<Json<ShortageView>, ApiError> {
    Ok(Json(decide::run(&state.app, &session, tillit_app::id(group), day, input).await?))
}
