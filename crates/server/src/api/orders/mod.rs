//! Decisions, orders and the lists of who decides and orders.

mod acknowledge;
mod cases;
mod decide;
mod end_decision;
mod end_hsl_order;
mod list;
mod order_hsl;
mod preview_decision;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(cases::handler))
        .routes(routes!(decide::handler))
        .routes(routes!(order_hsl::handler))
        .routes(routes!(list::handler))
        .routes(routes!(acknowledge::handler))
        .routes(routes!(preview_decision::handler))
        .routes(routes!(end_decision::handler))
        .routes(routes!(end_hsl_order::handler))
}
