//! The made-up municipality as the lab reads it.

use jiff::civil::Date;
use tillit_demo::{DemoOptions, Municipality, municipality};
use tillit_domain::DayRange;
use tillit_lab::LabFacts;

/// The municipality with the history of some days before its today, and those days.
pub(crate) fn town(history_days: u16) -> (Municipality, LabFacts, DayRange) {
    let options = DemoOptions { history_days: Some(history_days), ..DemoOptions::default() };
    let town = municipality(&options);
    let days = DayRange::days_from(before(town.date, i64::from(history_days)), history_days);
    let facts = facts(&town, days);
    (town, facts, days)
}

/// All that the lab reads of a municipality and some days.
pub(crate) fn facts(town: &Municipality, days: DayRange) -> LabFacts {
    let mut facts = LabFacts {
        providers: town.providers.clone(),
        units: town.units.clone(),
        groups: town.groups.clone(),
        teams: town.teams.clone(),
        steering: town.steering_decisions.clone(),
        catalogue: town.service_codes.clone(),
        persons: town.persons.clone(),
        decisions: town.decisions.clone(),
        orders: town.orders.clone(),
        care_plans: town.care_plans.clone(),
        contact_persons: town.contact_persons.clone(),
        person_absences: town.person_absences.clone(),
        technology: town.technology.clone(),
        workers: town.workers.clone(),
        worker_absences: town.worker_absences.clone(),
        delegations: town.delegations.clone(),
        rosters: town.rosters.clone(),
        base_plans: town.base_plans.clone(),
        ..LabFacts::default()
    };
    for month in town.history().filter(|month| month.days.overlaps(days)) {
        facts.visits.extend(month.visits.into_iter().map(|it| it.visit).filter(|it| days.contains(it.visit.day)));
        facts.registrations.extend(month.registrations.into_iter().map(|it| it.registration));
        facts.corrections.extend(month.corrections);
        facts.shifts.extend(month.shifts.into_iter().filter(|it| days.contains(it.day)));
    }
    facts
}

/// A day so many days before another.
pub(crate) fn before(day: Date, days: i64) -> Date {
    day.saturating_sub(jiff::ToSpan::days(days))
}
