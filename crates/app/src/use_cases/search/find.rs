//! Finds persons, workers and groups by a few signs, each within the reader's rights.

use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::matching::Wanted;
use crate::access::permit::would_allow;
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection::{sight, worker_name};
use crate::use_cases::care::reach::{Belonging, Organisation, records};
use crate::use_cases::shared::Named;

/// The most of each kind that are shown: who looks for more writes more.
const MOST: usize = 8;

/// What to look for.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SearchAsked {
    /// Parts of names in any order, at least two signs; or at least four digits of a person number.
    #[param(example = "asta")]
    pub q: String,
}

/// What was found, the best first.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SearchFound {
    /// Persons.
    pub persons: Vec<FoundPerson>,
    /// Workers who are employed today.
    pub workers: Vec<FoundWorker>,
    /// Groups.
    pub groups: Vec<FoundGroup>,
    /// Whether more persons fit than are shown.
    pub more_persons: bool,
}

/// A person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FoundPerson {
    /// Identifier.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// The year of birth, to tell two of a name apart.
    pub born: i16,
    /// The group today.
    pub group: Option<Named>,
    /// Whether the identity is protected.
    pub protected: bool,
}

/// A worker.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FoundWorker {
    /// Identifier.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// The home group today.
    pub group: Option<Named>,
}

/// A group.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FoundGroup {
    /// Identifier.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Its unit.
    pub unit: Named,
}

/// Finds. Who may not read persons, or workers, finds none of them and is refused nothing.
///
/// # Errors
/// [`AppError::NotAllowed`] for a user without any role.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: SearchAsked) -> Result<SearchFound, AppError> {
    app.permit(session, UseCase::Search, Scope::Own)?;
    let mut found = SearchFound { persons: Vec::new(), workers: Vec::new(), groups: Vec::new(), more_persons: false };
    let Some(wanted) = Wanted::of(&asked.q) else { return Ok(found) };
    let organisation = Organisation::read(app).await?;
    if let Some(permit) = permitted(app, session, UseCase::ReadPerson)? {
        (found.persons, found.more_persons) = persons(app, session, &permit, &organisation, &wanted).await?;
    }
    if let Some(permit) = permitted(app, session, UseCase::ReadWorkers)? {
        found.workers = workers(app, session, &permit, &organisation, &wanted).await?;
    }
    found.groups = groups(&organisation, &wanted);
    Ok(found)
}

/// The permit, if the reader has the right at all; a search is no attempt at what the reader may not do.
fn permitted(app: &App, session: &Session, use_case: UseCase) -> Result<Option<Permit>, AppError> {
    if would_allow(&session.roles, use_case, &Scope::OwnUnits).is_err() {
        return Ok(None);
    }
    app.permit(session, use_case, Scope::OwnUnits).map(Some)
}

async fn persons(
    app: &App,
    session: &Session,
    permit: &Permit,
    organisation: &Organisation,
    wanted: &Wanted,
) -> Result<(Vec<FoundPerson>, bool), AppError> {
    let today = app.today();
    let fits = |person: &Person| {
        let by_number = wanted.number(person.number.as_written()).then_some(0);
        by_number.or_else(|| wanted.name(&person.full_name()))
    };
    let named = records(app.store.list_where::<Person>(|it| fits(it).is_some()).await?);
    let fitting: Vec<(u8, Person)> = named.into_iter().filter_map(|it| Some((fits(&it)?, it))).collect();
    let ids: Vec<Id<Person>> = fitting.iter().map(|(_, it)| it.id).collect();
    let belonging = Belonging::of(app, &ids).await?;
    let mut found: Vec<(u8, FoundPerson)> = Vec::new();
    for (rank, person) in fitting {
        let units: Vec<Id<Unit>> = belonging.units_of(&person, organisation);
        let covered = permit.covers_all() || units.iter().any(|unit| permit.covers(*unit));
        // A name that the reader may not see must not be found by guessing it.
        if !covered || !sight(session, &person, &units).name {
            continue;
        }
        let named = FoundPerson {
            id: person.id.uuid(),
            name: person.full_name(),
            born: person.born.year(),
            group: person.group_on(today).map(|group| organisation.named_group(group)),
            protected: person.protected.is_some(),
        };
        found.push((rank, named));
    }
    found.sort_by_cached_key(|(rank, it)| (*rank, it.name.to_lowercase(), it.id));
    let more = found.len() > MOST;
    let found: Vec<FoundPerson> = found.into_iter().take(MOST).map(|(_, it)| it).collect();
    permit.saw(found.iter().map(|it| Id::from_uuid(it.id)));
    Ok((found, more))
}

async fn workers(
    app: &App,
    session: &Session,
    permit: &Permit,
    organisation: &Organisation,
    wanted: &Wanted,
) -> Result<Vec<FoundWorker>, AppError> {
    let today = app.today();
    let mut found: Vec<(u8, FoundWorker)> = Vec::new();
    let named = |it: &Worker| it.employment.contains(today) && wanted.name(&it.full_name()).is_some();
    for worker in records(app.store.list_where::<Worker>(named).await?) {
        let unit = organisation.unit_of_worker(&worker, today);
        if !unit.is_some_and(|unit| permit.covers(unit)) {
            continue;
        }
        let name = worker_name(session, &worker, unit);
        let Some(rank) = wanted.name(&name).filter(|_| name == worker.full_name()) else { continue };
        let group = worker.group_on(today).map(|group| organisation.named_group(group));
        found.push((rank, FoundWorker { id: worker.id.uuid(), name, group }));
    }
    found.sort_by_cached_key(|(rank, it)| (*rank, it.name.to_lowercase(), it.id));
    let found: Vec<FoundWorker> = found.into_iter().take(MOST).map(|(_, it)| it).collect();
    permit.saw_workers(found.iter().map(|it| Id::from_uuid(it.id)));
    Ok(found)
}

fn groups(organisation: &Organisation, wanted: &Wanted) -> Vec<FoundGroup> {
    let mut found: Vec<(u8, FoundGroup)> = Vec::new();
    for group in &organisation.groups {
        let unit = organisation.named_unit(group.unit);
        if let Some(rank) = wanted.name(&group.name).or_else(|| wanted.name(&unit.name)) {
            found.push((rank, FoundGroup { id: group.id.uuid(), name: group.name.clone(), unit }));
        }
    }
    found.sort_by_cached_key(|(rank, it)| (*rank, it.name.to_lowercase(), it.id));
    found.into_iter().take(MOST).map(|(_, it)| it).collect()
}
