//! `POST /joint-consents/{id}/withdraw`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::joint_consent::{self, ConsentWithdrawal, JointConsentView};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Withdraws a consent to a joint view.
#[utoipa::path(
    post,
    path = "/joint-consents/{id}/withdraw",
    tag = "persons",
    operation_id = "withdraw_joint_consent",
    params(("id" = Uuid, Path, description = "The consent")),
    request_body = ConsentWithdrawal,
    responses((status = 200, body = JointConsentView), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<ConsentWithdrawal>,
) -> Result<Json<JointConsentView>, ApiError> {
    Ok(Json(joint_consent::withdraw(&state.app, &session, tillit_app::id(id), input).await?))
}
