//! `POST /persons/{id}/contact-person`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::persons::contact_person::{self, ContactChange, ContactView};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Offers a contact person, or tells what came of the offer.
#[utoipa::path(
    post,
    path = "/persons/{id}/contact-person",
    tag = "persons",
    operation_id = "change_contact_person",
    params(("id" = Uuid, Path, description = "The person")),
    request_body = ContactChange,
    responses((status = 200, body = ContactView), (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody else was faster; `current` is what holds"), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<ContactChange>,
) -> Result<Json<ContactView>, ApiError> {
    Ok(Json(contact_person::run(&state.app, &session, tillit_app::id(id), input).await?))
}
