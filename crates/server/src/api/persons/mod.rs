//! Persons, their absences, care plans, contact persons and groups.

mod change_care_plan;
mod change_facts;
mod choices;
mod contact_person;
mod get;
mod give_consent;
mod joint_view;
mod move_to_group;
mod preview_care_plan;
mod protect;
mod read_journal;
mod register;
mod register_absence;
mod restart;
mod search;
mod take_back_absence;
mod withdraw_consent;
mod write_journal;

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
        .routes(routes!(register::handler))
        .routes(routes!(change_facts::handler))
        .routes(routes!(protect::handler))
        .routes(routes!(choices::handler))
        .routes(routes!(read_journal::handler))
        .routes(routes!(write_journal::handler))
        .routes(routes!(give_consent::handler))
        .routes(routes!(withdraw_consent::handler))
        .routes(routes!(joint_view::handler))
        .routes(routes!(preview_care_plan::handler))
}
