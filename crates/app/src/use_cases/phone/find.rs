//! Whom an unplanned visit may be for: a person of the worker's group who is not visited that day, after an alarm for instance. Only
//! while the worker is at work, by name, and logged as reading each who is shown.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::organisation::{Group, UnitKind};
use tillit_domain::person::Person;
use tillit_domain::shift::Shift;
use tillit_domain::{DayRange, Id};
use tillit_storage::ShiftFilter;
use utoipa::{IntoParams, ToSchema};

use super::day::is_at_work;
use super::device;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::{Organisation, records};
use crate::use_cases::search::matching::Wanted;
use crate::use_cases::shared::Named;

/// The most that are shown: who looks for more writes more.
const MOST: usize = 8;

/// Whom to look for.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FindAsked {
    /// Parts of names in any order, at least two signs.
    #[param(example = "asta")]
    pub q: String,
}

/// Persons whom an unplanned visit may be for.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FoundToVisit {
    /// By name; none for a worker who is not at work.
    pub persons: Vec<Named>,
}

/// Finds them. A person with a protected identity is found by nobody but those who are named for that person.
///
/// # Errors
/// [`AppError::NotAllowed`] for an account that is no worker's.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: FindAsked) -> Result<FoundToVisit, AppError> {
    use jiff::ToSpan as _;
    let permit = app.permit(session, UseCase::ChangeOwnDay, Scope::Own)?;
    let worker = device::worker_of(app, session).await?;
    let days = DayRange::new(app.today().saturating_sub(1.day()), app.today());
    let filter = ShiftFilter { workers: Some(vec![worker.id]), days: Some(days), ..ShiftFilter::default() };
    let shifts: Vec<Shift> = records(app.store.shifts(&filter).await?);
    let now: Vec<Id<Group>> =
        shifts.iter().filter(|it| is_at_work(&[it.instants()], app.now())).map(|it| it.group).collect();
    let Some(wanted) = Wanted::of(&asked.q).filter(|_| !now.is_empty()) else {
        return Ok(FoundToVisit { persons: Vec::new() });
    };
    let today = app.today();
    let organisation = Organisation::read(app).await?;
    let fits = |it: &Person| {
        it.may_be_visited_by(worker.id)
            && in_reach(&organisation, &now, it, today)
            && wanted.name(&it.full_name()).is_some()
    };
    let mut found: Vec<Person> = records(app.store.list_where::<Person>(fits).await?);
    found.sort_by_cached_key(|it| (wanted.name(&it.full_name()), it.full_name().to_lowercase(), it.id));
    found.truncate(MOST);
    permit.saw(found.iter().map(|it| it.id));
    Ok(FoundToVisit { persons: found.iter().map(|it| Named::new(it.id, it.full_name())).collect() })
}

/// Whether a worker on shifts of some groups may be sent to a person without a plan: one of a group's own or, for the night patrol which
/// answers all alarms at night, anybody.
pub(super) fn in_reach(organisation: &Organisation, groups: &[Id<Group>], person: &Person, day: Date) -> bool {
    let kind =
        |group: &Id<Group>| organisation.group(*group).and_then(|it| organisation.unit(it.unit)).map(|it| it.kind);
    let by_night = groups.iter().any(|it| kind(it) == Some(UnitKind::NightPatrol));
    person.group_on(day).is_some_and(|group| by_night || groups.contains(&group))
}
