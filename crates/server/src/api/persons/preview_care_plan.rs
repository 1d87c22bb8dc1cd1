//! `POST /persons/{id}/care-plan/preview`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::care_plan_input::NewCarePlan;
use tillit_app::use_cases::persons::care_plan_preview::{self, CarePlanPreview};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What a care plan would change and how it stands to the orders; nothing is kept.
#[utoipa::path(
    post,
    path = "/persons/{id}/care-plan/preview",
    tag = "persons",
    operation_id = "prepare_care_plan",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = NewCarePlan,
    responses((status = 200, body = CarePlanPreview), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewCarePlan>,
) -> Result<Json<CarePlanPreview>, ApiError> {
    Ok(Json(care_plan_preview::run(&state.app, &session, tillit_app::id(id), input).await?))
}
