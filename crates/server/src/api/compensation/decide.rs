//! `POST /compensation/terms`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::terms::{self, NewTerms, TermsView};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Records how a unit is paid from a month on.
#[utoipa::path(
    post,
    path = "/compensation/terms",
    tag = "compensation",
    operation_id = "decide_compensation",
    request_body = NewTerms,
    responses((status = 200, body = Vec<TermsView>), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else has decided for that month"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewTerms>,
) -> Result<Json<Vec<TermsView>>, ApiError> {
    Ok(Json(terms::decide(&state.app, &session, input).await?))
}
