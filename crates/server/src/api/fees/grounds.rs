//! `GET /persons/{id}/fee-ground`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::fees::ground::{self, FeeGrounds};

use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// What a person has told of income and housing; logged.
#[utoipa::path(
    get,
    path = "/persons/{id}/fee-ground",
    tag = "fees",
    operation_id = "fee_ground",
    params(("id" = Uuid, Path, description = "The person")),
    responses((status = 200, body = FeeGrounds), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
) -> Result<Json<FeeGrounds>, ApiError> {
    Ok(Json(ground::read(&state.app, &session, tillit_app::id(id)).await?))
}
