//! The tags of a person's dwelling.

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::tag::{Dwelling, Tag, TagState};
use tillit_storage::{Filter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach;

/// Tags of a dwelling.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TagList {
    /// Those that hold first.
    pub tags: Vec<TagView>,
}

/// A tag.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = DwellingTag)]
pub struct TagView {
    /// Which.
    pub id: Uuid,
    /// Version, to be given back when it is changed.
    pub version: u32,
    /// What is read, and printed on it.
    pub code: String,
    /// Whether it serves all who live there.
    pub of_household: bool,
    /// First day it holds.
    pub from: Date,
    /// `in_use`, `lost`, `replaced` or `revoked`.
    pub state: &'static str,
    /// Since when it is lost, replaced or revoked.
    pub since: Option<Date>,
    /// Why it was revoked.
    pub reason: Option<String>,
}

/// Reads them.
///
/// # Errors
/// [`AppError::NotFound`] for a person of another unit, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, person: Id<Person>) -> Result<TagList, AppError> {
    let reached = reach::person(app, session, UseCase::KeepTags, person).await?;
    of(app, &reached.person.record).await
}

/// The tags of a person's dwelling.
pub(super) async fn of(app: &App, person: &Person) -> Result<TagList, AppError> {
    let all = app.store.list::<Tag>(&Filter::default()).await?;
    let here = all.into_iter().filter(|it| hangs_at(&it.record, person));
    let mut tags: Vec<TagView> = here.map(view).collect();
    tags.sort_by_key(|it| (it.since.is_some(), it.from, it.id));
    Ok(TagList { tags })
}

/// Whether a tag hangs at a person's dwelling.
pub(super) fn hangs_at(tag: &Tag, person: &Person) -> bool {
    match tag.dwelling {
        Dwelling::Person { person: of } => of == person.id,
        Dwelling::Household { household } => person.household == Some(household),
    }
}

fn view(stored: Versioned<Tag>) -> TagView {
    let tag = stored.record;
    let (state, since, reason) = match tag.state {
        TagState::InUse => ("in_use", None, None),
        TagState::Lost { on } => ("lost", Some(on), None),
        TagState::Replaced { on, .. } => ("replaced", Some(on), None),
        TagState::Revoked { on, reason } => ("revoked", Some(on), Some(reason)),
    };
    TagView {
        id: tag.id.uuid(),
        version: stored.version,
        code: tag.code,
        of_household: matches!(tag.dwelling, Dwelling::Household { .. }),
        from: tag.from,
        state,
        since,
        reason,
    }
}
