//! Compensation: what units are paid with, and by which terms.

mod assess;
mod assessments;
mod close;
mod decide;
mod file;
mod lines;
mod presets;
mod rewards;
mod statements;
mod terms;

use jiff::civil::Date;
use serde::Deserialize;
use tillit_app::use_cases::economy::Input;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(statements::handler))
        .routes(routes!(file::handler))
        .routes(routes!(lines::handler))
        .routes(routes!(terms::handler, decide::handler))
        .routes(routes!(close::handler))
        .routes(routes!(presets::handler))
        .routes(routes!(rewards::handler))
        .routes(routes!(assessments::handler, assess::handler))
}

/// Which unit, which months, by which model.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// A unit, by name or id.
    unit: Option<String>,
    /// A day of the first month; the last whole month unless said.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// A day of the last month; the first month unless said.
    #[param(value_type = Option<String>, format = Date)]
    to: Option<Date>,
    /// A preset by name, instead of the unit's terms.
    model: Option<String>,
}

impl From<Asked> for Input {
    fn from(asked: Asked) -> Self {
        let Asked { unit, from, to, model } = asked;
        let said = |text: Option<String>| text.filter(|it| !it.is_empty());
        Self { unit: said(unit), from, to, model: said(model), model_text: None }
    }
}
