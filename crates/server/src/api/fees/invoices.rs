//! `GET /fees`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::economy::fees::FeeMonth;
use tillit_app::use_cases::economy::fees::invoices;

use super::Month;
use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// A month's fees with each row in words; logged as reading everybody in it.
#[utoipa::path(
    get,
    path = "/fees",
    tag = "fees",
    operation_id = "fee_invoices",
    params(Month),
    responses((status = 200, body = FeeMonth), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(asked): Query<Month>,
) -> Result<Json<FeeMonth>, ApiError> {
    Ok(Json(invoices::run(&state.app, &session, asked.into()).await?))
}
