//! The drawn periods of a unit.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_domain::sampling::SampleDraw;
use tillit_storage::Filter;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::records;

/// Which unit.
#[derive(Debug, Clone, Copy, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SamplesAsked {
    /// The unit.
    pub unit: Uuid,
}

/// Drawn periods.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Samples {
    /// The newest first.
    pub samples: Vec<SampleView>,
}

/// A drawn period.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SampleView {
    /// Which.
    pub id: Uuid,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Option<Date>,
    /// When it was drawn.
    pub drawn_on: Date,
    /// By whom.
    pub drawn_by: String,
}

/// Reads them.
///
/// # Errors
/// [`AppError::NotFound`] for another's unit, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: SamplesAsked) -> Result<Samples, AppError> {
    let unit = Id::<Unit>::from_uuid(asked.unit);
    app.permit(session, UseCase::DrawSample, Scope::Unit(unit))?;
    of(app, unit).await
}

/// The drawn periods of a unit.
pub(super) async fn of(app: &App, unit: Id<Unit>) -> Result<Samples, AppError> {
    let mut draws: Vec<SampleDraw> = records(app.store.list(&Filter::unit(unit)).await?);
    draws.sort_by_key(|it| std::cmp::Reverse((it.period.from, it.id)));
    let view = |it: SampleDraw| SampleView {
        id: it.id.uuid(),
        from: it.period.from,
        to: it.period.to,
        drawn_on: it.drawn_on,
        drawn_by: it.drawn_by,
    };
    Ok(Samples { samples: draws.into_iter().map(view).collect() })
}
