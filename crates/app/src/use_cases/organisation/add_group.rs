//! A group is added to a unit (S-029, S-031).

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::place::Coordinates;
use tillit_storage::{Batch, Expect, Filter};
use utoipa::ToSchema;

use super::structure::{UnitStructure, write};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::records;
use crate::words::org::OrgRefused;

/// A group to add.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewGroup {
    /// Name on screen.
    pub name: String,
    /// Postal codes of its area.
    pub postal_codes: Vec<String>,
    /// Where its tours begin and end, in millionths of a degree north.
    pub office_latitude_microdegrees: i32,
    /// … and east.
    pub office_longitude_microdegrees: i32,
}

/// Adds a group.
///
/// # Errors
/// [`OrgRefused::NameTaken`], [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, unit: Id<Unit>, input: NewGroup) -> Result<UnitStructure, AppError> {
    app.permit(session, UseCase::ChangeOrganisation, Scope::Unit(unit))?;
    let of = app.store.get::<Unit>(unit).await?.ok_or(AppError::NotFound)?.record;
    if of.is_closed_on(app.today()) {
        return Err(AppError::refused(&OrgRefused::UnitClosed, session.language));
    }
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.name, "name");
    fields.finish()?;
    let name = input.name.trim().to_owned();
    name_is_free(app, session, &name, None).await?;
    let group = Group {
        id: app.new_id(),
        name,
        unit,
        office: Coordinates {
            latitude_microdegrees: input.office_latitude_microdegrees,
            longitude_microdegrees: input.office_longitude_microdegrees,
        },
        postal_codes: tidied(&input.postal_codes),
        closed_from: None,
    };
    let mut batch = Batch::new();
    batch.put(&group, None, Expect::New);
    write(app, session, unit, batch).await
}

/// No other group has the name: groups are chosen by name all over.
pub(super) async fn name_is_free(
    app: &App,
    session: &Session,
    name: &str,
    of: Option<Id<Group>>,
) -> Result<(), AppError> {
    let groups: Vec<Group> = records(app.store.list(&Filter::default()).await?);
    let taken = groups.iter().any(|it| Some(it.id) != of && it.name.to_lowercase() == name.to_lowercase());
    if taken { Err(AppError::refused(&OrgRefused::NameTaken, session.language)) } else { Ok(()) }
}

/// Postal codes as they are kept: digits only, once each.
pub(super) fn tidied(codes: &[String]) -> Vec<String> {
    let digits = codes.iter().map(|code| code.chars().filter(char::is_ascii_digit).collect::<String>());
    let mut codes: Vec<String> = digits.filter(|code| !code.is_empty()).collect();
    codes.sort();
    codes.dedup();
    codes
}
