//! `POST /incidents`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::incidents::list::IncidentView;
use tillit_app::use_cases::incidents::tell::{self, NewIncident};

use crate::api::input::Json;
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Tells an incident, or reports under lex Sarah.
#[utoipa::path(
    post,
    path = "/incidents",
    tag = "incidents",
    operation_id = "tell_incident",
    request_body = NewIncident,
    responses((status = 200, body = IncidentView), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Json(input): Json<NewIncident>,
) -> Result<Json<IncidentView>, ApiError> {
    Ok(Json(tell::run(&state.app, &session, input).await?))
}
