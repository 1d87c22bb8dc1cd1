//! Shifts.

mod candidates;
mod lend;
mod staff;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(candidates::handler))
        .routes(routes!(staff::handler))
        .routes(routes!(lend::handler))
}
