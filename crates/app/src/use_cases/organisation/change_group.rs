//! A group gets another name or area. Persons who already have a group keep it (S-031).

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::organisation::Group;
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;

use super::add_group::{name_is_free, tidied};
use super::structure::{UnitStructure, write};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;

/// What a group shall be.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupChanged {
    /// The version that was read.
    pub expected_version: u32,
    /// Name on screen.
    pub name: String,
    /// Postal codes of its area.
    pub postal_codes: Vec<String>,
}

/// Changes a group from today on.
///
/// # Errors
/// [`crate::words::org::OrgRefused::NameTaken`], [`AppError::Conflict`] with the unit as it is, [`AppError::Invalid`],
/// [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<Group>, input: GroupChanged) -> Result<UnitStructure, AppError> {
    let group = app.store.get::<Group>(id).await?.map(|it| it.record);
    let scope = Scope::AnyOf(group.iter().map(|it| it.unit).collect());
    app.permit(session, UseCase::ChangeOrganisation, scope)?;
    let group = group.ok_or(AppError::NotFound)?;
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.name, "name");
    fields.finish()?;
    let name = input.name.trim().to_owned();
    name_is_free(app, session, &name, Some(id)).await?;
    let unit = group.unit;
    let changed = Group { name, postal_codes: tidied(&input.postal_codes), ..group };
    let mut batch = Batch::new();
    batch.put(&changed, None, Expect::Version(input.expected_version));
    write(app, session, unit, batch).await
}
