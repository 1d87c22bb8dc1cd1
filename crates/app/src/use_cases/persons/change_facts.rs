//! Facts about a person are changed; the register keeps what stood before.

use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::organisation::GroupFrom;
use tillit_domain::person::Person;
use tillit_storage::{Batch, Expect, StoreError};
use utoipa::ToSchema;
use uuid::Uuid;

use super::facts::Facts;
use super::move_to_group::of_area;
use super::read::{self, PersonView};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::{self, Reached};
use crate::use_cases::shared::Named;
use crate::words::care::Remedy;

/// Changed facts.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FactsChange {
    /// The version of the person that was read.
    pub expected_version: u32,
    /// What changes; what is left out stays.
    pub facts: Facts,
}

/// What came of a change.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FactsChanged {
    /// The person.
    pub id: Uuid,
    /// Its new version.
    pub version: u32,
    /// The group the person moves to today, where the new address lies in another group's area.
    pub moved_to: Option<Named>,
    /// Whether the place on the map is unknown now, so that travel to it cannot be told.
    pub place_unknown: bool,
}

/// Changes facts about a person. With a new address the group follows the area, unless somebody has chosen the group.
///
/// # Errors
/// [`AppError::Conflict`] with the person as it is, [`AppError::Invalid`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    person: Id<Person>,
    input: FactsChange,
) -> Result<FactsChanged, AppError> {
    let reached = reach::person(app, session, UseCase::ChangePerson, person).await?;
    if reached.person.version != input.expected_version {
        return Err(conflict(app, session, person).await?);
    }
    let sight = reached.sight(session);
    let mut fields = Fields::new(session.language);
    let names = input.facts.given_name.is_some() || input.facts.family_name.is_some();
    fields.check(sight.name || !names, "given_name", Remedy::HiddenFromYou);
    fields.check(sight.place || !input.facts.tell_place(), "address", Remedy::HiddenFromYou);
    let before = &reached.person.record;
    let mut changed = input.facts.applied(&mut fields, before.clone());
    let mut batch = Batch::new();
    changed = input.facts.joined(app, &mut fields, &mut batch, changed).await?;
    let moved_to = moved(app, &reached, &mut changed);
    fields.finish()?;
    let place_unknown = changed.coordinates.is_none();
    batch.put(&changed, None, Expect::Version(reached.person.version));
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => {}
        Err(StoreError::Conflict { .. }) => return Err(conflict(app, session, person).await?),
        Err(error) => return Err(error.into()),
    }
    let now = app.store.get(person).await?.ok_or(AppError::NotFound)?;
    Ok(FactsChanged { id: person.uuid(), version: now.version, moved_to, place_unknown })
}

/// The group of the new area, from today; none where the postal code is the same or the group was chosen by somebody.
fn moved(app: &App, reached: &Reached, changed: &mut Person) -> Option<Named> {
    let (before, today) = (&reached.person.record, app.today());
    let chosen = before.groups.iter().rev().find(|it| it.from <= today).is_some_and(|it| it.chosen);
    if changed.address.postal_code == before.address.postal_code || chosen {
        return None;
    }
    let group = of_area(&reached.organisation, changed).filter(|group| before.group_on(today) != Some(group.id))?;
    changed.groups.retain(|it| it.from < today);
    changed.groups.push(GroupFrom { from: today, group: group.id, chosen: false });
    Some(Named::from(group))
}

async fn conflict(app: &App, session: &Session, person: Id<Person>) -> Result<AppError, AppError> {
    let now: PersonView = read::run(app, session, person).await?;
    Ok(AppError::Conflict { current: Some(serde_json::to_value(now).map_err(AppError::internal)?) })
}
