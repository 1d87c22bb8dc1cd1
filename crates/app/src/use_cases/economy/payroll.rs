//! Worked time for payroll (PAXml): it names workers, and so it is given out on request only, to who has that right, and logged.

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::absence::WorkerAbsence;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::worker::Worker;
use tillit_exchange::paxml::{PayrollFile, PayrollRow, write};
use tillit_storage::{Filter, ShiftFilter};

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::plans::desk::records;
use crate::use_cases::shared::is_called;
use crate::words::InWords;
use crate::words::economy::EconomyPhrase;

/// Worked time, as payroll calls it.
const WORKED: &str = "ARB";

/// What payroll asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// A unit, by name or id; all if none is given.
    pub unit: Option<String>,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// Writes the shifts that were worked, by employee and day: no more than payroll needs, no visit and no person.
///
/// # Errors
/// [`AppError::NotAllowed`]; [`AppError::Invalid`] for a unit that is not there.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<Vec<u8>, AppError> {
    let permit = app.permit(session, UseCase::ExportWorkers, Scope::Municipality)?;
    let units: Vec<Unit> = records(&app.store, &Filter::default()).await?;
    let groups: Vec<Group> = records(&app.store, &Filter::default()).await?;
    let unit = match &input.unit {
        None => None,
        Some(asked) => {
            let is = |it: &&Unit| is_called(asked, it.id, &it.name);
            let found = units.iter().find(is).ok_or_else(|| {
                let phrase = EconomyPhrase::UnknownUnit { name: asked.clone() };
                AppError::field("unit", phrase.in_words(session.language))
            })?;
            Some(found.id)
        }
    };
    let days = Some(DayRange::new(input.from, input.to));
    let shifts = app.store.shifts(&ShiftFilter { days, ..ShiftFilter::default() }).await?;
    let workers = app.store.list::<Worker>(&Filter::default()).await?;
    let absences: Vec<WorkerAbsence> = records(&app.store, &Filter::default()).await?;
    let mut rows = Vec::new();
    for shift in shifts.into_iter().map(|it| it.record).filter(|it| it.day < app.today()) {
        let Some(worker) = shift.worker.and_then(|id| workers.iter().find(|it| it.record.id == id)) else { continue };
        let id = worker.record.id;
        // Whose time it is follows the worker's home group; lending moves no pay (S-034).
        let home = worker.record.group_on(shift.day).unwrap_or(shift.group);
        let own = groups.iter().any(|it| it.id == home && unit.is_none_or(|unit| it.unit == unit));
        if !own || absences.iter().any(|it| it.worker == id && it.period.contains(shift.day)) {
            continue;
        }
        permit.saw_workers([id]);
        let employee = worker.external_id.clone().unwrap_or_else(|| id.to_string());
        let minutes = shift.worked_seconds().whole_minutes();
        rows.push(PayrollRow { employee, code: WORKED.into(), day: shift.day, minutes });
    }
    rows.sort_by(|a, b| (&a.employee, a.day).cmp(&(&b.employee, b.day)));
    let providers = app.store.list::<tillit_domain::organisation::Provider>(&Filter::default()).await?;
    let provider = unit.and_then(|unit| units.iter().find(|it| it.id == unit)).map(|it| it.provider);
    let named = providers.iter().find(|it| provider.is_none_or(|own| it.record.id == own));
    let employer = named.map(|it| it.record.name.clone()).unwrap_or_default();
    Ok(write(&PayrollFile { employer, rows }))
}
