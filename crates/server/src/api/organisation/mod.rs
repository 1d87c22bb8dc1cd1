//! Units, groups and teams.

mod add_group;
mod add_unit;
mod change_group;
mod change_unit;
mod close_group;
mod close_unit;
mod end_team;
mod get;
mod put_team;
mod structure;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(get::handler))
        .routes(routes!(structure::handler))
        .routes(routes!(add_unit::handler))
        .routes(routes!(change_unit::handler))
        .routes(routes!(add_group::handler))
        .routes(routes!(change_group::handler))
        .routes(routes!(close_group::handler))
        .routes(routes!(close_unit::handler))
        .routes(routes!(put_team::handler))
        .routes(routes!(end_team::handler))
}
