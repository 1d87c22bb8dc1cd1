//! Records and facts for the lab, a month at a time.

use std::collections::BTreeMap;

use jiff::ToSpan;
use tillit_domain::compensation::Month;
use tillit_domain::record::Record;
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::shift::Shift;
use tillit_domain::visit::PlannedVisit;
use tillit_domain::{DayRange, Id};
use tillit_lab::LabFacts;
use tillit_lab::history::{MONTHS_BACK, history_month};
use tillit_storage::{Filter, RegistrationFilter, ShiftFilter, Store, VisitFilter};

use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;

/// Reads all that the lab reads of some days; the months before them too where a model looks back.
pub(super) async fn read(app: &App, days: DayRange, looks_back: bool) -> Result<LabFacts, AppError> {
    let store = &app.store;
    let mut facts = LabFacts {
        providers: all(store).await?,
        units: all(store).await?,
        groups: all(store).await?,
        teams: all(store).await?,
        steering: all(store).await?,
        catalogue: all(store).await?,
        persons: all(store).await?,
        decisions: all(store).await?,
        orders: all(store).await?,
        care_plans: all(store).await?,
        contact_persons: all(store).await?,
        person_absences: all(store).await?,
        technology: all(store).await?,
        workers: all(store).await?,
        worker_absences: all(store).await?,
        delegations: all(store).await?,
        rosters: all(store).await?,
        base_plans: all(store).await?,
        ..LabFacts::default()
    };
    if looks_back {
        facts.history = Some(history(app, &facts, days).await?);
    }
    let last = days.to.unwrap_or(days.from);
    let mut month = Month::of(days.from);
    while month.first() <= last {
        if let Some(part) = month.days().and(days) {
            add(app, part, &mut facts).await?;
        }
        month = month.plus(1);
    }
    Ok(facts)
}

/// How long back it is looked for a month with visits.
const LOOKED_FOR: i32 = 36;

/// The last month before one that has visits on its last day: records may end long before today, and in the middle of a month.
pub(super) async fn last_whole_month(app: &App, before: Month) -> Result<Option<Month>, AppError> {
    for back in 1..=LOOKED_FOR {
        let month = before.plus(-back);
        let filter = VisitFilter { days: Some(DayRange::day(month.last())), ..VisitFilter::default() };
        if !app.store.visit_revisions_known(&filter, app.now()).await?.is_empty() {
            return Ok(Some(month));
        }
    }
    Ok(None)
}

async fn history(
    app: &App,
    masters: &LabFacts,
    days: DayRange,
) -> Result<Vec<tillit_economy::input::HistoryMonth>, AppError> {
    let first = Month::of(days.from);
    let mut found = Vec::new();
    for back in 1..=MONTHS_BACK {
        let month = first.plus(-back);
        let (groups, steering) = (masters.groups.clone(), masters.steering.clone());
        let mut facts = LabFacts { groups, steering, ..LabFacts::default() };
        add(app, month.days(), &mut facts).await?;
        if facts.visits.is_empty() {
            break;
        }
        found.extend(blocking(move || history_month(&facts, month)).await?);
    }
    Ok(found)
}

/// Adds the facts of some days. Registrations of the day before and after come along, for what crosses midnight.
async fn add(app: &App, days: DayRange, facts: &mut LabFacts) -> Result<(), AppError> {
    let (store, now) = (&app.store, app.now());
    let of_days = VisitFilter { days: Some(days), ..VisitFilter::default() };
    let mut latest: BTreeMap<Id<tillit_domain::visit::Visit>, PlannedVisit> = BTreeMap::new();
    for revision in store.visit_revisions_known(&of_days, now).await?.into_iter().filter_map(|it| it.record) {
        let newer = latest.get(&revision.visit.id).is_none_or(|held| held.revision < revision.revision);
        if newer {
            latest.insert(revision.visit.id, revision);
        }
    }
    facts.visits.extend(latest.into_values());
    let last = days.to.unwrap_or(days.from);
    let around = DayRange::new(days.from.saturating_sub(1.day()), last.saturating_add(1.day()));
    let of_registrations = RegistrationFilter { days: Some(around), ..RegistrationFilter::default() };
    let registered = store.registrations_known(&of_registrations, now).await?;
    let corrections: Vec<Correction> = store.corrections_of(&of_registrations).await?;
    let shifts: Vec<Shift> =
        store.shifts_known(&ShiftFilter { days: Some(days), ..ShiftFilter::default() }, now).await?;
    // What crosses a month's end is read with both months and is there once.
    let have: std::collections::BTreeSet<Id<Registration>> = facts.registrations.iter().map(|it| it.id).collect();
    facts.registrations.extend(registered.into_iter().map(|(it, _)| it).filter(|it| !have.contains(&it.id)));
    facts.corrections.extend(corrections.into_iter().filter(|it| !have.contains(&it.registration)));
    facts.shifts.extend(shifts);
    Ok(())
}

async fn all<R: Record>(store: &Store) -> Result<Vec<R>, AppError> {
    Ok(store.list::<R>(&Filter::default()).await?.into_iter().map(|it| it.record).collect())
}
