//! Vacant shifts of a group in the weeks that come, so that somebody can be asked.

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::organisation::Group;
use tillit_domain::shift::Shift;
use tillit_domain::shift_wish::{Says, ShiftWish};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Filter, ShiftFilter};
use utoipa::ToSchema;
use uuid::Uuid;

use super::read::{base_plans, permitted};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::records;
use crate::use_cases::shared::Named;

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
    /// Who has said something of it, those first whom it would suit.
    pub wishes: Vec<VacantShiftWish>,
}

/// What a worker has said of a vacant shift.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VacantShiftWish {
    /// Who.
    pub worker: Named,
    /// What: `wants` or `rather_not`.
    #[schema(value_type = String)]
    pub says: Says,
}

/// Lists them.
///
/// # Errors
/// [`AppError::NotFound`] for a group of another unit, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, group: Id<Group>) -> Result<Vacancies, AppError> {
    let (_, organisation, permit) = permitted(app, session, group).await?;
    let days = DayRange::days_from(app.today(), DAYS);
    let filter = ShiftFilter { groups: Some(vec![group]), days: Some(days), ..ShiftFilter::default() };
    let plans = base_plans(app, group).await?;
    let tour = |id| plans.iter().flat_map(|plan| &plan.tours).find(|tour| tour.id == id).map(|tour| tour.name.clone());
    let mut shifts = app.store.shifts(&filter).await?;
    shifts.retain(|it| it.record.worker.is_none());
    shifts.sort_by_key(|it| (it.record.day, it.record.start, it.record.id));
    let said = records(app.store.list::<ShiftWish>(&Filter::group(group)).await?);
    let workers = records(app.store.list::<Worker>(&Filter::default()).await?);
    let wishes = |shift: &Shift| {
        let of = said.iter().filter(|it| it.shift == shift.id && it.says != Says::Chose);
        let mut of: Vec<VacantShiftWish> = of
            .filter_map(|it| {
                let worker = workers.iter().find(|known| known.id == it.worker)?;
                permit.saw_workers([worker.id]);
                Some(VacantShiftWish { worker: organisation.named_worker(session, worker, it.day), says: it.says })
            })
            .collect();
        of.sort_by(|a, b| (a.says != Says::Wants, &a.worker.name).cmp(&(b.says != Says::Wants, &b.worker.name)));
        of
    };
    let view = |it: tillit_storage::Versioned<Shift>| VacantShift {
        id: it.record.id.uuid(),
        version: it.version,
        day: it.record.day,
        start: it.record.start.to_string(),
        end: it.record.end.to_string(),
        tour: it.record.tour.and_then(tour),
        wishes: wishes(&it.record),
    };
    Ok(Vacancies { shifts: shifts.into_iter().map(view).collect() })
}
