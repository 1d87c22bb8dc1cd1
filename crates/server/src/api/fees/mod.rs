//! Fees: rules by month, what persons tell of income, and invoices.

mod close;
mod decide;
mod file;
mod grounds;
mod invoices;
mod rules;
mod tell;

use jiff::civil::Date;
use serde::Deserialize;
use tillit_app::use_cases::economy::fees::FeesAsked;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ServerState;

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(invoices::handler))
        .routes(routes!(file::handler))
        .routes(routes!(close::handler))
        .routes(routes!(rules::handler, decide::handler))
        .routes(routes!(grounds::handler, tell::handler))
}

/// Which month.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Month {
    /// A day of the month; the last whole month unless said.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Date>,
}

impl From<Month> for FeesAsked {
    fn from(asked: Month) -> Self {
        Self { from: asked.from }
    }
}
