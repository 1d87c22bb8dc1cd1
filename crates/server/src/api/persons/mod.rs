//! Persons, their absences, care plans, contact persons and groups.

mod change_care_plan;
mod contact_person;
mod get;
mod move_to_group;
mod register_absence;
mod restart;
mod search;
mod take_back_absence;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(search::handler))
        .routes(routes!(get::handler))
        .routes(routes!(register_absence::handler))
        .routes(routes!(change_care_plan::handler))
        .routes(routes!(contact_person::handler))
        .routes(routes!(move_to_group::handler))
        .routes(routes!(restart::handler))
        .routes(routes!(take_back_absence::handler))
}
