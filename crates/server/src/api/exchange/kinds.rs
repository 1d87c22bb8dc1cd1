//! `GET /import/kinds`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::exchange::kinds::{self, KindView};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What can be brought in, with the columns of each kind, in the order it is best done.
#[utoipa::path(
    get,
    path = "/import/kinds",
    tag = "exchange",
    operation_id = "import_kinds",
    responses((status = 200, body = Vec<KindView>), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
) -> Result<Json<Vec<KindView>>, ApiError> {
    Ok(Json(kinds::run(&state.app, &session).await?))
}
