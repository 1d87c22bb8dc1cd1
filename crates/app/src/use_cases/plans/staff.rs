//! Puts somebody on a shift, or leaves it vacant.

use serde::Deserialize;
use tillit_domain::absence::WorkerAbsence;
use tillit_domain::shift::Shift;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_planning::shifts::may_work;
use tillit_planning::vacancy::{Unrested, rested};
use tillit_storage::{Expect, Filter};
use utoipa::ToSchema;
use uuid::Uuid;

use super::desk::{permitted, records};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::rosters::wishes::shifts_around;
use crate::words::PlanRefused;

/// Who shall work the shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StaffShift)]
pub struct Input {
    /// The version that was read.
    pub version: u32,
    /// Who; none leaves it vacant.
    pub worker: Option<Uuid>,
}

/// Changes who works a shift. Whoever would be at work elsewhere then, or not get eleven hours of rest beside it (rules §12), is not put
/// there: a plan with it could not be published. Delegations are the gate's to judge, with the visits that lie on the shift.
///
/// # Errors
/// [`AppError::NotFound`] for a shift or worker that is not there; [`AppError::Conflict`] if somebody has changed it
/// since; [`PlanRefused::WorkerCannotWork`], [`PlanRefused::WorkerAtWork`], [`PlanRefused::WorkerNotRested`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, shift: Id<Shift>, input: Input) -> Result<(), AppError> {
    let stored = app.store.shift(shift).await?.ok_or(AppError::NotFound)?;
    let (_, permit) = permitted(app, session, UseCase::StaffShifts, stored.record.group).await?;
    let worker = input.worker.map(Id::<Worker>::from_uuid);
    if let Some(worker) = worker {
        let known = app.store.get::<Worker>(worker).await?.ok_or(AppError::NotFound)?.record;
        let of_worker = Filter { worker: Some(worker), ..Filter::default() };
        let absences = records::<WorkerAbsence>(&app.store, &of_worker).await?;
        if !may_work(worker, stored.record.day, &[known], &absences) {
            return Err(AppError::refused(&PlanRefused::WorkerCannotWork, session.language));
        }
        let own = shifts_around(app, worker, DayRange::day(stored.record.day)).await?;
        rested(worker, &stored.record, &own).map_err(|why| {
            let refused = match why {
                Unrested::AtWork => PlanRefused::WorkerAtWork,
                Unrested::RestTooShort => PlanRefused::WorkerNotRested,
            };
            AppError::refused(&refused, session.language)
        })?;
    }
    permit.saw_workers(stored.record.worker.into_iter().chain(worker));
    let travel = stored.record.travel;
    let changed = Shift { worker, travel, ..stored.record };
    app.store.put_shifts(&[(changed, Expect::Version(input.version))], &app.actor(session)).await?;
    Ok(())
}
