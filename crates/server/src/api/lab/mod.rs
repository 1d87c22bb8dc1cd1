//! The steering lab: scenarios, and answers as jobs.

mod answer;
mod scenarios;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new().routes(routes!(scenarios::handler)).routes(routes!(answer::handler))
}
