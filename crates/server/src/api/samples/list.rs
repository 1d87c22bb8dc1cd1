//! `GET /samples`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::samples::{self, Samples, SamplesAsked};

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The drawn periods of a unit that registers by sample.
#[utoipa::path(
    get,
    path = "/samples",
    tag = "samples",
    operation_id = "list_samples",
    params(SamplesAsked),
    responses((status = 200, body = Samples), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<SamplesAsked>,
) -> Result<Json<Samples>, ApiError> {
    Ok(Json(samples::list(&state.app, &session, asked).await?))
}
