//! Budgets: what a unit may cost, what it came to, what work costs, and overtime.

mod cost_rate;
mod decide;
mod outcome;
mod over_employment;
mod overtime;
mod propose;
mod read;

use jiff::civil::Date;
use serde::Deserialize;
use tillit_app::use_cases::economy::Input;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(read::handler, decide::handler))
        .routes(routes!(outcome::handler))
        .routes(routes!(over_employment::handler))
        .routes(routes!(propose::handler))
        .routes(routes!(cost_rate::handler))
        .routes(routes!(overtime::handler))
}

/// Which unit and months.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Months {
    /// A unit, by name or id.
    unit: Option<String>,
    /// A day of the first month; the last whole month unless said.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// A day of the last month; the first month unless said.
    #[param(value_type = Option<String>, format = Date)]
    to: Option<Date>,
}

impl From<Months> for Input {
    fn from(asked: Months) -> Self {
        let Months { unit, from, to } = asked;
        Self { unit: unit.filter(|it| !it.is_empty()), from, to, ..Self::default() }
    }
}
