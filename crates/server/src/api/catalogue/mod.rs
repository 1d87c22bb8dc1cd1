//! The catalogue of service codes.

mod list;
mod new_code;
mod new_version;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(list::handler))
        .routes(routes!(new_code::handler))
        .routes(routes!(new_version::handler))
}
