//! Follow-up: figures, and what they are made of.

mod acting;
mod calibration;
mod causes;
mod file;
mod metrics;
mod overview;
mod persons;
mod staffing;
mod table;
mod talk;
mod visits;

use jiff::civil::Date;
use serde::Deserialize;
use tillit_app::use_cases::follow_up::Input;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(overview::handler))
        .routes(routes!(metrics::handler))
        .routes(routes!(file::handler))
        .routes(routes!(persons::handler))
        .routes(routes!(visits::handler))
        .routes(routes!(causes::handler))
        .routes(routes!(acting::handler))
        .routes(routes!(staffing::handler))
        .routes(routes!(calibration::handler))
        .routes(routes!(table::handler))
        .routes(routes!(talk::handler))
}

/// Whom, which days, in which filter, as known when.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// A unit, by name or id.
    unit: Option<String>,
    /// A group, by name or id.
    group: Option<String>,
    /// First day; the first of the last whole month unless said.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// Last day, inclusive; the last of that month unless said.
    #[param(value_type = Option<String>, format = Date)]
    to: Option<Date>,
    /// A registered filter: ALLA, BR65, BU65 or HSL.
    filter: Option<String>,
    /// As known at the end of this day; now unless said.
    #[param(value_type = Option<String>, format = Date)]
    as_of: Option<Date>,
    /// Ids of metrics with commas between; all unless said.
    metrics: Option<String>,
}

impl From<Asked> for Input {
    fn from(asked: Asked) -> Self {
        let Asked { unit, group, from, to, filter, as_of, metrics } = asked;
        let metrics = metrics.map(|ids| ids.split(',').map(str::to_owned).collect());
        let said = |text: Option<String>| text.filter(|it| !it.is_empty());
        Self { unit: said(unit), group: said(group), from, to, filter: said(filter), as_of, metrics }
    }
}
