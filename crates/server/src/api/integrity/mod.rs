//! Whether registrations look wrong, for units and dwellings.

mod open;
mod read;

use jiff::civil::Date;
use serde::Deserialize;
use tillit_app::use_cases::economy::Input;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new().routes(routes!(read::handler)).routes(routes!(open::handler))
}

/// Which unit and month.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Month {
    /// A unit, by name or id.
    unit: Option<String>,
    /// A day of the month; the last whole month unless said.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Date>,
}

impl From<Month> for Input {
    fn from(asked: Month) -> Self {
        Self { unit: asked.unit.filter(|it| !it.is_empty()), from: asked.from, ..Self::default() }
    }
}
