//! `POST /persons/{id}/joint-consent`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::joint_consent::{self, JointConsentView, NewJointConsent};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Records consent to a joint view of SoL and HSL.
#[utoipa::path(
    post,
    path = "/persons/{id}/joint-consent",
    tag = "persons",
    operation_id = "give_joint_consent",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = NewJointConsent,
    responses((status = 200, body = JointConsentView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<NewJointConsent>,
) -> Result<Json<JointConsentView>, ApiError> {
    Ok(Json(joint_consent::give(&state.app, &session, tillit_app::id(id), input).await?))
}
