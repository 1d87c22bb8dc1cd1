//! A worker who is away or not employed leaves the shift vacant.

use jiff::civil::Date;
use tillit_domain::absence::WorkerAbsence;
use tillit_domain::id::Id;
use tillit_domain::worker::Worker;

/// Whether a worker is employed and not away on a day. A worker nobody knows of may not work.
#[must_use]
pub fn may_work(worker: Id<Worker>, day: Date, workers: &[Worker], absences: &[WorkerAbsence]) -> bool {
    let employed = workers.iter().any(|it| it.id == worker && it.employment.contains(day));
    employed && !absences.iter().any(|absence| absence.worker == worker && absence.period.contains(day))
}
