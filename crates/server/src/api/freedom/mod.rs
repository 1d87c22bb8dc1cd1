//! What workers change of the day themselves, what they ask, and the day as it goes.

mod answer;
mod answer_extension;
mod choose_shift;
mod day;
mod draft_need;
mod effect;
mod extensions;
mod offers;
mod open_shifts;
mod participation;
mod requests;
mod swappable;
mod tell_need;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(effect::handler))
        .routes(routes!(offers::handler))
        .routes(routes!(requests::handler))
        .routes(routes!(answer::handler))
        .routes(routes!(extensions::handler))
        .routes(routes!(answer_extension::handler))
        .routes(routes!(draft_need::handler))
        .routes(routes!(tell_need::handler))
        .routes(routes!(swappable::handler))
        .routes(routes!(open_shifts::handler))
        .routes(routes!(choose_shift::handler))
        .routes(routes!(participation::handler))
        .routes(routes!(day::handler))
}
