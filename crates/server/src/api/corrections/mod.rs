//! The queue of corrections.

mod answer;
mod list;
mod open;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new().routes(routes!(list::handler)).routes(routes!(open::handler)).routes(routes!(answer::handler))
}
