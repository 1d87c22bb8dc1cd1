//! `GET /phone/day`.

use axum::Extension;
use axum::extract::State;
use tillit_app::use_cases::phone::day::{self, DayAsked, PhoneDay};
use tillit_app::{Problem, Session};

use crate::api::input::{Json, Query};
use crate::layers::device::DeviceToken;
use crate::problem::ApiError;
use crate::state::ServerState;

/// The worker's day, today or tomorrow. A revoked phone is told so even when its session has ended, so that it wipes.
#[utoipa::path(
    get,
    path = "/phone/day",
    tag = "phone",
    operation_id = "read_phone_day",
    params(DayAsked, ("x-tillit-device" = Option<String>, Header, description = "The device's delivery token")),
    responses(
        (status = 200, body = PhoneDay),
        (status = 403, body = Problem, content_type = "application/problem+json", description = "`device_revoked`: the phone wipes what it has"),
        (status = "default", body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn handler(
    State(state): State<ServerState>,
    session: Option<Extension<Session>>,
    DeviceToken(token): DeviceToken,
    Query(asked): Query<DayAsked>,
) -> Result<Json<PhoneDay>, ApiError> {
    let session = session.map(|Extension(session)| session);
    Ok(Json(day::run(&state.app, session.as_ref(), token.as_ref(), asked).await?))
}
