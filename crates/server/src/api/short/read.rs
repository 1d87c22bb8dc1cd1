//! `GET /short/{group}/{day}`.

use axum::extract::State;
use jiff::civil::Date;
use tillit_app::Problem;
use tillit_app::use_cases::short::read::{self, ShortDay};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// How a group's day stands when people may be short: who is away, which visits nobody makes, what has been decided.
#[utoipa::path(
    get,
    path = "/short/{group}/{day}",
    tag = "short",
    operation_id = "read_short_day",
    params(
        ("group" = Uuid, Path, description = "The group"),
        ("day" = String, Path, description = "The day", format = Date)
    ),
    responses((status = 200, body = ShortDay), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path((group, day)): Path<(Uuid, Date)>,
) -> Result<Json<ShortDay>, ApiError> {
    Ok(Json(read::run(&state.app, &session, tillit_app::id(group), day).await?))
}
