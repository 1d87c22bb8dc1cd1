//! A worker is ill today, or back: the shifts stand vacant while the absence holds, and nothing else changes.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::absence::{WorkerAbsence, WorkerAbsenceCause};
use tillit_domain::time::time_on;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id, TimeOfDay};
use tillit_storage::{Batch, Expect, Filter};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::Organisation;
use crate::words::care::Remedy;
use crate::words::short::ShortRefused;

/// A worker who is ill.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IllWorker {
    /// Who.
    pub worker: Uuid,
    /// First day away.
    pub from: Date,
    /// Last day away.
    pub to: Date,
}

/// An absence that was reported.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReportedAbsence {
    /// The absence, to be ended by this id.
    pub id: Uuid,
}

/// Reports a worker ill. Kept coarse on purpose: nobody needs to know more to plan.
///
/// # Errors
/// [`AppError::NotFound`] for a worker of another unit, [`AppError::Invalid`], [`ShortRefused::AwayAlready`].
#[crate::compiled_once]
pub async fn report(app: &App, session: &Session, input: IllWorker) -> Result<ReportedAbsence, AppError> {
    let worker = Id::<Worker>::from_uuid(input.worker);
    permitted(app, session, worker, input.from).await?;
    let mut fields = Fields::new(session.language);
    fields.check(input.from <= input.to, "to", Remedy::EndAfterBeginning);
    fields.check(input.from >= app.today(), "from", Remedy::NotBefore(app.today()));
    fields.finish()?;
    let period = DayRange::new(input.from, input.to);
    let before = app.store.list::<WorkerAbsence>(&Filter::worker(worker)).await?;
    if before.iter().any(|it| it.record.period.overlaps(period)) {
        return Err(AppError::refused(&ShortRefused::AwayAlready, session.language));
    }
    // What began before today's report was made by the worker, who has not gone home until now.
    let minute = |time: TimeOfDay| TimeOfDay(time.0 - time.0.rem_euclid(60));
    let away_from = (input.from == app.today()).then(|| minute(time_on(input.from, app.now())));
    let absence = WorkerAbsence { id: app.new_id(), worker, cause: WorkerAbsenceCause::Ill, period, away_from };
    let mut batch = Batch::new();
    batch.put(&absence, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    Ok(ReportedAbsence { id: absence.id.uuid() })
}

/// Takes a report of illness back: it was a mistake, or the worker is back the same day.
///
/// # Errors
/// [`AppError::NotFound`] for one that is not there, is of another unit, or is not an illness; [`AppError::Conflict`].
#[crate::compiled_once]
pub async fn take_back(app: &App, session: &Session, id: Id<WorkerAbsence>) -> Result<(), AppError> {
    let stored = app.store.get::<WorkerAbsence>(id).await?;
    let Some(stored) = stored.filter(|it| it.record.cause == WorkerAbsenceCause::Ill) else {
        app.permit(session, UseCase::ReportWorkerAbsence, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let absence = stored.record;
    permitted(app, session, absence.worker, absence.period.from.max(app.today())).await?;
    let mut batch = Batch::new();
    let today = app.today();
    match today.yesterday() {
        // Days that have passed were days away: only what remains is taken back.
        Ok(yesterday) if absence.period.from < today => {
            let shorter = WorkerAbsence { period: DayRange::new(absence.period.from, yesterday), ..absence };
            batch.put(&shorter, stored.external_id.as_deref(), Expect::Version(stored.version));
        }
        _ => {
            batch.end::<WorkerAbsence>(id, Expect::Version(stored.version));
        }
    }
    app.store.apply(batch, &app.actor(session)).await?;
    Ok(())
}

async fn permitted(app: &App, session: &Session, worker: Id<Worker>, day: Date) -> Result<Permit, AppError> {
    let known = app.store.get::<Worker>(worker).await?;
    let organisation = Organisation::read(app).await?;
    let unit = known.as_ref().and_then(|it| organisation.unit_of_worker(&it.record, day));
    let permit = app.permit(session, UseCase::ReportWorkerAbsence, Scope::AnyOf(unit.into_iter().collect()))?;
    if known.is_none() {
        return Err(AppError::NotFound);
    }
    permit.saw_workers([worker]);
    Ok(permit)
}
