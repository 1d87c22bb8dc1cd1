//! Visits that nobody makes and a worker could take over: those that fit the worker's own shift and that rules of law and safety leave
//! open to the worker. Nobody is told of a visit that the worker may not make.

use jiff::civil::Date;
use tillit_domain::Id;
use tillit_domain::freedom::{Obstacle, Verdict};
use tillit_domain::organisation::Group;
use tillit_domain::time::instant;
use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, TimeOfDay};
use tillit_storage::VisitFilter;

use super::ground::DayGround;
use super::weigh::{Wanted, Weighed, weigh};
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;

/// The visits of some groups on a day that nobody makes and the worker could. Where there is none, nothing more than that is asked.
///
/// # Errors
/// What the database says.
pub(crate) async fn open_to(
    app: &App,
    worker: Id<Worker>,
    groups: &[Group],
    day: Date,
) -> Result<Vec<PlannedVisit>, AppError> {
    let now = app.now();
    let mut open = Vec::new();
    for group in groups {
        let filter = VisitFilter {
            groups: Some(vec![group.id]),
            days: Some(DayRange::day(day)),
            without_worker: true,
            ..VisitFilter::default()
        };
        let mut nobodys = app.store.planned_visits(&filter).await?;
        let passed = |at: TimeOfDay| instant(day, at) < now;
        nobodys.retain(|it| it.state == PlannedState::Unstaffed && !passed(it.visit.latest));
        if nobodys.is_empty() {
            continue;
        }
        let ground = DayGround::read(app, group.clone(), day, None).await?;
        let may = move |it: &PlannedVisit| could(&weigh(&ground, worker, &Wanted::TakeOver { visit: it.visit.id }));
        open.extend(blocking(move || nobodys.into_iter().filter(may).collect::<Vec<_>>()).await?);
    }
    Ok(open)
}

/// Whether a change could come about: nothing forbids it, and it has room in the working hours. Others may still have to say yes.
pub(super) fn could(weighed: &Weighed) -> bool {
    !matches!(weighed.verdict, Verdict::Refused(_)) && !weighed.against.contains(&Obstacle::OutsideShift)
}
