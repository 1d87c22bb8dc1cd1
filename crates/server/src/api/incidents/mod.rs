//! Incidents and reports under lex Sarah.

mod handle;
mod list;
mod tell;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new().routes(routes!(list::handler)).routes(routes!(tell::handler)).routes(routes!(handle::handler))
}
