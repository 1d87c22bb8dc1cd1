//! Surveys, what follows from them, and other municipalities.

mod act;
mod act_done;
mod act_dropped;
mod act_followed_up;
mod comparison;
mod feedback;
mod file;
mod files;
mod kolada;
mod kolada_ids;
mod read;
mod record;
mod round;
mod set_kolada_ids;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(act::handler))
        .routes(routes!(act_done::handler))
        .routes(routes!(act_dropped::handler))
        .routes(routes!(act_followed_up::handler))
        .routes(routes!(comparison::handler))
        .routes(routes!(feedback::handler))
        .routes(routes!(file::handler))
        .routes(routes!(kolada::handler))
        .routes(routes!(read::handler))
        .routes(routes!(record::handler))
        .routes(routes!(round::handler))
        .routes(routes!(kolada_ids::handler, set_kolada_ids::handler))
}
