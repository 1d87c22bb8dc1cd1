//! The person's own link, and wishes told by it.

mod answer_wish;
mod list;
mod make;
mod open;
mod revoke;
mod wish;
mod wishes;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(list::handler, make::handler))
        .routes(routes!(revoke::handler))
        .routes(routes!(wishes::handler))
        .routes(routes!(answer_wish::handler))
        .routes(routes!(open::handler))
        .routes(routes!(wish::handler))
}
