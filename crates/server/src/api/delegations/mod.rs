//! Delegations.

mod give;
mod list;
mod preview_withdrawal;
mod withdraw;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(list::handler))
        .routes(routes!(give::handler))
        .routes(routes!(withdraw::handler))
        .routes(routes!(preview_withdrawal::handler))
}
