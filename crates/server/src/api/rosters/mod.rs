//! Rosters.

mod assess;
mod read;
mod save;
mod vacancies;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(read::handler))
        .routes(routes!(assess::handler))
        .routes(routes!(save::handler))
        .routes(routes!(vacancies::handler))
}
