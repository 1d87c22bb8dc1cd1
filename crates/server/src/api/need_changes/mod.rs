//! Messages that needs have changed, and their answers.

mod answer;
mod list;
mod tell;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new().routes(routes!(answer::handler)).routes(routes!(list::handler)).routes(routes!(tell::handler))
}
