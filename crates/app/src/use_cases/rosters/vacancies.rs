//! Vacant shifts of a group in the weeks that come, so that somebody can be asked.

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::organisation::Group;
use tillit_domain::{DayRange, Id};
use tillit_storage::ShiftFilter;
use utoipa::ToSchema;
use uuid::Uuid;

use super::read::{base_plans, permitted};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// How far ahead vacancies are told.
const DAYS: u16 = 28;

/// Vacant shifts.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Vacancies {
    /// By day and start; only of weeks that somebody has opened for planning.
    pub shifts: Vec<VacantShift>,
}

/// A vacant shift.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VacantShift {
    /// The shift.
    pub id: Uuid,
    /// Version, to be given back when somebody is put on it.
    pub version: u32,
    /// The day.
    pub day: Date,
    /// When it begins.
    pub start: String,
    /// When it ends.
    pub end: String,
    /// The tour it takes, by name.
    pub tour: Option<String>,
}

/// Lists them.
///
/// # Errors
/// [`AppError::NotFound`] for a group of another unit, [`AppError::NotAllowed`].
pub async fn run(app: &App, session: &Session, group: Id<Group>) -> Result<Vacancies, AppError> {
    permitted(app, session, group).await?;
    let days = DayRange::days_from(app.today(), DAYS);
    let filter = ShiftFilter { groups: Some(vec![group]), days: Some(days), ..ShiftFilter::default() };
    let plans = base_plans(app, group).await?;
    let tour = |id| plans.iter().flat_map(|plan| &plan.tours).find(|tour| tour.id == id).map(|tour| tour.name.clone());
    let mut shifts = app.store.shifts(&filter).await?;
    shifts.retain(|it| it.record.worker.is_none());
    shifts.sort_by_key(|it| (it.record.day, it.record.start, it.record.id));
    let view = |it: tillit_storage::Versioned<tillit_domain::shift::Shift>| VacantShift {
        id: it.record.id.uuid(),
        version: it.version,
        day: it.record.day,
        start: it.record.start.to_string(),
        end: it.record.end.to_string(),
        tour: it.record.tour.and_then(tour),
    };
    Ok(Vacancies { shifts: shifts.into_iter().map(view).collect() })
}
