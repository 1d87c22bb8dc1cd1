//! Workers.

mod add;
mod change;
mod end;
mod list;
mod move_to_group;
mod read;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(list::handler))
        .routes(routes!(read::handler))
        .routes(routes!(add::handler))
        .routes(routes!(change::handler))
        .routes(routes!(end::handler))
        .routes(routes!(move_to_group::handler))
}
