//! Phones of a unit, and what revoked ones have sent.

mod answer_quarantine;
mod list;
mod quarantine;
mod revoke;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(list::handler))
        .routes(routes!(revoke::handler))
        .routes(routes!(quarantine::handler))
        .routes(routes!(answer_quarantine::handler))
}
