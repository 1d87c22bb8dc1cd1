//! Tags at dwellings.

mod change;
mod list;
mod put_up;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(list::handler))
        .routes(routes!(put_up::handler))
        .routes(routes!(change::handler))
}
