//! Plans.

mod accept;
mod compare;
mod conditions;
mod discard;
mod gate;
mod lock;
mod map;
mod open;
mod place;
mod propose;
mod publish;
mod read;
mod reasons;
mod targets;
mod together;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(open::handler))
        .routes(routes!(read::handler))
        .routes(routes!(propose::handler))
        .routes(routes!(accept::handler))
        .routes(routes!(discard::handler))
        .routes(routes!(place::handler))
        .routes(routes!(lock::handler))
        .routes(routes!(together::handler))
        .routes(routes!(compare::handler))
        .routes(routes!(map::handler))
        .routes(routes!(conditions::handler))
        .routes(routes!(targets::handler))
        .routes(routes!(reasons::handler))
        .routes(routes!(gate::handler))
        .routes(routes!(publish::handler))
}
