//! Sample surveys of support time.

mod answer;
mod close;
mod draw;
mod read;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(answer::handler))
        .routes(routes!(close::handler))
        .routes(routes!(draw::handler))
        .routes(routes!(read::handler))
}
