//! Own checks.

mod done;
mod read;
mod record;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new().routes(routes!(done::handler)).routes(routes!(read::handler)).routes(routes!(record::handler))
}
