//! Welfare technology.

mod add;
mod end;
mod list;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new().routes(routes!(list::handler)).routes(routes!(add::handler)).routes(routes!(end::handler))
}
