//! Another group than the area's, or back to the area's; the history stays (S-031).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::organisation::{Group, GroupFrom, UnitKind};
use tillit_domain::person::Person;
use tillit_storage::{Batch, Expect, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::{self, Organisation};
use crate::use_cases::shared::Named;
use crate::words::care::Remedy;

/// Which group from when.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupChange {
    /// The version of the person that was read.
    pub expected_version: u32,
    /// The group; none for the one whose area has the person's postal code.
    pub group: Option<Uuid>,
    /// First day, today at the earliest; today unless said.
    pub from: Option<Date>,
}

/// A person's groups.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupsView {
    /// The person.
    pub id: Uuid,
    /// Version of the person.
    pub version: u32,
    /// Groups by first day, oldest first.
    pub groups: Vec<GroupSince>,
}

/// A group from a day on.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupSince {
    /// First day.
    pub from: Date,
    /// The group.
    pub group: Named,
    /// Chosen by somebody rather than by area.
    pub chosen: bool,
}

/// Moves a person to a group from a day on; what was told of later days is replaced, what has been stays.
///
/// # Errors
/// [`AppError::Conflict`] with the groups as they are, [`AppError::Invalid`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, person: Id<Person>, input: GroupChange) -> Result<GroupsView, AppError> {
    let reached = reach::person(app, session, UseCase::MovePerson, person).await?;
    if reached.person.version != input.expected_version {
        let current = view(&reached.person, &reached.organisation);
        return Err(AppError::Conflict { current: Some(serde_json::to_value(current).map_err(AppError::internal)?) });
    }
    let today = app.today();
    let from = input.from.unwrap_or(today);
    let mut fields = Fields::new(session.language);
    fields.check(today <= from, "from", Remedy::NotBefore(today));
    let group = match input.group {
        Some(group) => {
            let group = reached.organisation.group(Id::from_uuid(group));
            fields.check(group.is_some(), "group", Remedy::ChooseFromList);
            group
        }
        None => {
            let group = of_area(&reached.organisation, &reached.person.record);
            fields.check(group.is_some(), "group", Remedy::NoGroupForArea);
            group
        }
    };
    fields.finish()?;
    let group = group.ok_or(AppError::NotFound)?.id;
    let mut moved = reached.person.record.clone();
    moved.groups.retain(|entry| entry.from < from);
    moved.groups.push(GroupFrom { from, group, chosen: input.group.is_some() });
    let mut batch = Batch::new();
    batch.put(&moved, None, Expect::Version(reached.person.version));
    app.store.apply(batch, &app.actor(session)).await?;
    let now = app.store.get(person).await?.ok_or(AppError::NotFound)?;
    Ok(view(&now, &reached.organisation))
}

/// The home-care group whose area has the person's postal code. Night patrols have areas too, but are nobody's home group.
pub(super) fn of_area<'a>(organisation: &'a Organisation, person: &Person) -> Option<&'a Group> {
    let code = &person.address.postal_code;
    let by_day = |group: &&Group| organisation.unit(group.unit).is_some_and(|unit| unit.kind == UnitKind::HomeCare);
    organisation.groups.iter().filter(by_day).find(|group| group.postal_codes.contains(code))
}

/// Groups as they are shown.
pub(super) fn groups(person: &Person, organisation: &Organisation) -> Vec<GroupSince> {
    let since =
        |it: &GroupFrom| GroupSince { from: it.from, group: organisation.named_group(it.group), chosen: it.chosen };
    person.groups.iter().map(since).collect()
}

fn view(person: &Versioned<Person>, organisation: &Organisation) -> GroupsView {
    GroupsView { id: person.record.id.uuid(), version: person.version, groups: groups(&person.record, organisation) }
}
