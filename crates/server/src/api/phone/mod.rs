//! The care worker's phone.

mod day;
mod end_device;
mod events;
mod find;
mod own;
mod register_device;
mod settings;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(register_device::handler))
        .routes(routes!(end_device::handler))
        .routes(routes!(day::handler))
        .routes(routes!(events::handler))
        .routes(routes!(own::handler))
        .routes(routes!(find::handler))
        .routes(routes!(settings::handler))
}
