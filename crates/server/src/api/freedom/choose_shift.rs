//! `POST /phone/shifts/{id}/choose`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::rosters::wishes::{self, ChooseShift, OpenShifts};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The worker chooses a vacant shift.
#[utoipa::path(
    post,
    path = "/phone/shifts/{id}/choose",
    tag = "phone",
    operation_id = "choose_shift",
    params(("id" = Uuid, Path, description = "The shift.")),
    request_body = ChooseShift,
    responses((status = 200, body = OpenShifts), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<ChooseShift>,
) -> Result<Json<OpenShifts>, ApiError> {
    Ok(Json(wishes::choose(&state.app, &session, tillit_app::id(id), input).await?))
}
