//! `POST /persons/{id}/fee-ground`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::fees::ground::{self, FeeGrounds, ToldGround};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Enters what a person tells of income and housing, from a month on.
#[utoipa::path(
    post,
    path = "/persons/{id}/fee-ground",
    tag = "fees",
    operation_id = "tell_fee_ground",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = ToldGround,
    responses((status = 200, body = FeeGrounds), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else has entered it; `current` is what stands"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<ToldGround>,
) -> Result<Json<FeeGrounds>, ApiError> {
    Ok(Json(ground::tell(&state.app, &session, tillit_app::id(id), input).await?))
}
