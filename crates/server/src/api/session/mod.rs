//! Log in, look, choose language, change password, log out.

mod change_password;
mod choose_settings;
mod delete;
mod get;
mod patch;
mod post;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(post::handler, get::handler, patch::handler, delete::handler))
        .routes(routes!(change_password::handler))
        .routes(routes!(choose_settings::handler))
}
