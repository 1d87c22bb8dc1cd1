//! `POST /phone/events`.

use axum::extract::State;
use tillit_app::use_cases::phone::intake::{self, Answers, Events};
use tillit_app::{AppError, Problem};

use crate::api::input::Json;
use crate::layers::device::DeviceToken;
use crate::problem::ApiError;
use crate::state::ServerState;

/// Takes in what a phone has done, and answers for each event. No log-in is needed: the phone's token delivers, and reads nothing.
#[utoipa::path(
    post,
    path = "/phone/events",
    tag = "phone",
    operation_id = "deliver_events",
    params(("x-tillit-device" = Option<String>, Header, description = "The device's delivery token")),
    request_body = Events,
    responses(
        (status = 200, body = Answers),
        (status = 429, body = Problem, content_type = "application/problem+json", description = "More deliveries than sixty in a minute; Retry-After tells how long to wait"),
        (status = "default", body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    DeviceToken(token): DeviceToken,
    Json(input): Json<Events>,
) -> Result<Json<Answers>, ApiError> {
    let token = token.ok_or(AppError::NotSignedIn)?;
    if let Some(wait_seconds) = state.pace.count(token.hash(), state.app.now()) {
        return Err(AppError::TooManyAttempts { wait_seconds }.into());
    }
    let (session, answers) = intake::run(&state.app, &token, input).await?;
    state.app.log.close(&session).await?;
    Ok(Json(answers))
}
