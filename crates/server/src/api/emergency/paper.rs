//! `POST /paper-visits`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::emergency::paper::{self, EnteredVisit, PaperVisit};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Enters a visit that was noted on paper.
#[utoipa::path(
    post,
    path = "/paper-visits",
    tag = "emergency",
    operation_id = "enter_paper_visit",
    request_body = PaperVisit,
    responses((status = 200, body = EnteredVisit), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<PaperVisit>,
) -> Result<Json<EnteredVisit>, ApiError> {
    Ok(Json(paper::run(&state.app, &session, input).await?))
}
