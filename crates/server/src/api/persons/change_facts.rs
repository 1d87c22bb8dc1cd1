//! `PUT /persons/{id}/facts`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::change_facts::{self, FactsChange, FactsChanged};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Changes facts about a person; what is left out stays.
#[utoipa::path(
    put,
    path = "/persons/{id}/facts",
    tag = "persons",
    operation_id = "change_person",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = FactsChange,
    responses((status = 200, body = FactsChanged), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<FactsChange>,
) -> Result<Json<FactsChanged>, ApiError> {
    Ok(Json(change_facts::run(&state.app, &session, tillit_app::id(id), input).await?))
}
