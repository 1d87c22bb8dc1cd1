//! `GET /compensation/terms`.

use axum::extract::State;
use serde::Deserialize;
use tillit_app::Problem;
use tillit_app::use_cases::economy::terms::{self, TermsView};
use utoipa::IntoParams;

use crate::api::input::{Json, Query};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Of {
    /// A unit, by name or id.
    unit: Option<String>,
}

impl Of {
    /// The unit that was named.
    pub(super) fn unit(self) -> Option<String> {
        self.unit.filter(|it| !it.is_empty())
    }
}

/// By which terms a unit is paid, by date, newest first.
#[utoipa::path(
    get,
    path = "/compensation/terms",
    tag = "compensation",
    operation_id = "compensation_terms",
    params(Of),
    responses((status = 200, body = Vec<TermsView>), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Query(of): Query<Of>,
) -> Result<Json<Vec<TermsView>>, ApiError> {
    Ok(Json(terms::list(&state.app, &session, of.unit()).await?))
}
