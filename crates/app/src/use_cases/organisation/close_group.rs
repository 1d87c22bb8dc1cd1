//! A group is closed from a day on, once nobody belongs to it then.

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;
use tillit_storage::{Batch, Expect, Filter};
use utoipa::ToSchema;

use super::structure::{UnitStructure, write};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::records;
use crate::words::care::Remedy;
use crate::words::org::OrgRefused;

/// From when.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// The version that was read.
    pub expected_version: u32,
    /// First day the group is no more.
    pub from: Date,
}

/// Closes a group. How many still belong to it is told, never who.
///
/// # Errors
/// [`OrgRefused`], [`AppError::Conflict`] with the unit as it is, [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<Group>, input: Closing) -> Result<UnitStructure, AppError> {
    let group = app.store.get::<Group>(id).await?.map(|it| it.record);
    let scope = Scope::AnyOf(group.iter().map(|it| it.unit).collect());
    app.permit(session, UseCase::ChangeOrganisation, scope)?;
    let group = group.ok_or(AppError::NotFound)?;
    let refuse = |why: OrgRefused| AppError::refused(&why, session.language);
    if group.closed_from.is_some() {
        return Err(refuse(OrgRefused::GroupClosed));
    }
    let (today, from, mut fields) = (app.today(), input.from, Fields::new(session.language));
    fields.check(today <= from, "from", Remedy::NotBefore(today));
    fields.finish()?;
    // Somebody who comes to the group later is left in it too, so later days count as well as the first.
    let belongs = |groups: &[tillit_domain::organisation::GroupFrom]| {
        tillit_domain::organisation::group_on(groups, from) == Some(id)
            || groups.iter().any(|it| it.from > from && it.group == id)
    };
    let persons: Vec<Person> = records(app.store.list(&Filter::default()).await?);
    let count = persons.iter().filter(|it| it.died.is_none() && belongs(&it.groups)).count();
    if count > 0 {
        return Err(refuse(OrgRefused::GroupHasPersons { count }));
    }
    let workers: Vec<Worker> = records(app.store.list(&Filter::default()).await?);
    let stays = |it: &&Worker| it.employment.to.is_none_or(|last| from <= last) && belongs(&it.groups);
    let count = workers.iter().filter(stays).count();
    if count > 0 {
        return Err(refuse(OrgRefused::GroupHasWorkers { count }));
    }
    let unit = group.unit;
    let mut batch = Batch::new();
    batch.put(&Group { closed_from: Some(from), ..group }, None, Expect::Version(input.expected_version));
    write(app, session, unit, batch).await
}
