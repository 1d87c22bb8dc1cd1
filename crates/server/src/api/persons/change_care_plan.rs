//! `POST /persons/{id}/care-plan`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::care_plan_change;
use tillit_app::use_cases::persons::care_plan_input::NewCarePlan;
use tillit_app::use_cases::persons::care_plan_view::CarePlanView;
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A new version of the care plan; the one before ends the day before.
#[utoipa::path(
    post,
    path = "/persons/{id}/care-plan",
    tag = "persons",
    operation_id = "change_care_plan",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = NewCarePlan,
    responses((status = 200, body = CarePlanView), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewCarePlan>,
) -> Result<Json<CarePlanView>, ApiError> {
    Ok(Json(care_plan_change::run(&state.app, &session, tillit_app::id(id), input).await?))
}
