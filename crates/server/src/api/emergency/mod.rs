//! When everything is down.

mod paper;
mod sheets;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new().routes(routes!(sheets::handler)).routes(routes!(paper::handler))
}
