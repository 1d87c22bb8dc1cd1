//! `POST /wishes/{id}/answer`.

use axum::extract::State;
use tillit_app::Problem;
use tillit_app::use_cases::links::wishes::{self, AnswerWish, Wishes};
use uuid::Uuid;

use crate::api::input::{Json, Path};
use crate::layers::session::Signed;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Answers a wish.
#[utoipa::path(
    post,
    path = "/wishes/{id}/answer",
    tag = "links",
    operation_id = "answer_wish",
    params(("id" = Uuid, Path, description = "The wish.")),
    request_body = AnswerWish,
    responses((status = 200, body = Wishes), (status = "default", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    Signed(session): Signed,
    Path(id): Path<Uuid>,
    Json(input): Json<AnswerWish>,
) -> Result<Json<Wishes>, ApiError> {
    Ok(Json(wishes::answer(&state.app, &session, tillit_app::id(id), input).await?))
}
