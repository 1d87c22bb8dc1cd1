//! When people are short.

mod decide;
mod order;
mod propose;
mod read;
mod report_ill;
mod take_back;
mod take_back_ill;
mod tell;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(read::handler))
        .routes(routes!(propose::handler))
        .routes(routes!(decide::handler))
        .routes(routes!(tell::handler))
        .routes(routes!(take_back::handler))
        .routes(routes!(report_ill::handler))
        .routes(routes!(take_back_ill::handler))
        .routes(routes!(order::handler))
}
