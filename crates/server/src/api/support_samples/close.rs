//! `POST /support-samples/{id}/close`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::support_samples::close::{self, CloseSurvey};
use tillit_app::use_cases::support_samples::read::SupportSamples;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Closes a survey.
#[utoipa::path(
    post,
    path = "/support-samples/{id}/close",
    tag = "support-samples",
    operation_id = "close_support_sample",
    params(("id" = Uuid, Path, description = "The survey")),
    request_body = CloseSurvey,
    responses((status = 200, body = SupportSamples), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<CloseSurvey>,
) -> Result<Json<SupportSamples>, ApiError> {
    Ok(Json(close::run(&state.app, &session, tillit_app::id(id), input).await?))
}
