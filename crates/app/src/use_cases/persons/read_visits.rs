//! Who comes to a person, and who has been there: names and visits, never minutes (invariant 3).

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::person::Person;
use tillit_domain::time::day_of;
use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_storage::{RegistrationFilter, VisitFilter};
use utoipa::ToSchema;

use crate::app::App;
use crate::error::AppError;
use crate::use_cases::shared::Named;

/// How many days ahead visits are shown, and how many days back who has been there: two weeks, as continuity is counted.
const DAYS: u16 = 14;

/// Somebody who has been at the person's home.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BeenHere {
    /// Who.
    pub worker: Named,
    /// How many visits in the last 14 days.
    pub visits: u32,
}

/// Published visits from today on.
pub(super) async fn coming(app: &App, person: Id<Person>) -> Result<Vec<PlannedVisit>, AppError> {
    let days = DayRange::days_from(app.today(), DAYS);
    let filter = VisitFilter { persons: Some(vec![person]), days: Some(days), ..VisitFilter::default() };
    let mut visits = app.store.planned_visits(&filter).await?;
    visits.sort_by_key(|planned| {
        let start = match planned.state {
            PlannedState::Staffed { start, .. } => start,
            PlannedState::Unstaffed | PlannedState::Cancelled { .. } => planned.visit.earliest,
        };
        (planned.visit.day, start, planned.visit.id)
    });
    Ok(visits)
}

/// Who has been there on the days before today: by registration, and as planned on days when nothing at all was
/// registered (the unit then registers only what differs).
pub(super) async fn been_here(app: &App, person: Id<Person>) -> Result<BTreeMap<Id<Worker>, u32>, AppError> {
    let today = app.today();
    let days = DayRange::days_from(today.saturating_sub(i64::from(DAYS).days()), DAYS);
    let filter = RegistrationFilter { persons: Some(vec![person]), days: Some(days), ..RegistrationFilter::default() };
    let mut visits: BTreeMap<Id<Worker>, u32> = BTreeMap::new();
    let mut registered: BTreeSet<Date> = BTreeSet::new();
    for registration in app.store.registrations(&filter).await? {
        registered.insert(day_of(registration.start));
        *visits.entry(registration.worker).or_default() += 1;
    }
    let filter = VisitFilter { persons: Some(vec![person]), days: Some(days), ..VisitFilter::default() };
    for planned in app.store.planned_visits(&filter).await? {
        if !registered.contains(&planned.visit.day) {
            for worker in planned.workers() {
                *visits.entry(worker).or_default() += 1;
            }
        }
    }
    Ok(visits)
}
