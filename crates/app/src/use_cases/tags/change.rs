//! A tag is missed, found again, replaced or revoked.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::tag::{Tag, TagRefused, TagState};
use tillit_storage::{Batch, Expect, Filter, StoreError};
use utoipa::ToSchema;

use super::list::{self, TagList};
use super::put_up::{is_taken, made, tidy};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::{self, records};
use crate::words::phone::PhoneRefused;

/// What became of a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TagChangeKind {
    /// It is missed.
    Lost,
    /// It was found again.
    Found,
    /// Another hangs in its place.
    Replaced,
    /// It holds no more.
    Revoked,
}

/// A change of a tag.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TagChange {
    /// The version that was read.
    pub expected_version: u32,
    /// What became of it.
    pub change: TagChangeKind,
    /// The new tag's code, if it has one already.
    pub code: Option<String>,
    /// Why it is revoked.
    pub reason: Option<String>,
}

/// Changes a tag.
///
/// # Errors
/// [`PhoneRefused::TagHoldsNoMore`], [`PhoneRefused::TagCodeTaken`], [`AppError::Invalid`], [`AppError::Conflict`] with the
/// dwelling's tags as they are, [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<Tag>, input: TagChange) -> Result<TagList, AppError> {
    let stored = app.store.get::<Tag>(id).await?;
    let persons: Vec<Person> = records(app.store.list(&Filter::default()).await?);
    let person = stored.as_ref().and_then(|it| persons.into_iter().find(|person| list::hangs_at(&it.record, person)));
    let (Some(stored), Some(person)) = (stored, person) else {
        app.permit(session, UseCase::KeepTags, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    reach::person(app, session, UseCase::KeepTags, person.id).await?;
    if stored.version != input.expected_version {
        return Err(conflict(app, &person).await?);
    }
    let (today, tag) = (app.today(), stored.record);
    let mut batch = Batch::new();
    let changed = match input.change {
        TagChangeKind::Lost => tag.lose(today),
        TagChangeKind::Found => tag.find(),
        TagChangeKind::Revoked => tag.revoke(today, input.reason.unwrap_or_default()),
        TagChangeKind::Replaced => {
            let code = input.code.as_deref().map_or_else(|| made(app), tidy);
            if is_taken(app, &code).await? {
                return Err(AppError::refused(&PhoneRefused::TagCodeTaken, session.language));
            }
            let new = Tag { id: app.new_id(), dwelling: tag.dwelling, code, from: today, state: TagState::InUse };
            batch.put(&new, None, Expect::New);
            tag.replace(today, new.id)
        }
    };
    let changed = match changed {
        Ok(changed) => changed,
        Err(TagRefused::HoldsNoMore) => {
            return Err(AppError::refused(&PhoneRefused::TagHoldsNoMore, session.language));
        }
        Err(TagRefused::NoReason) => {
            let mut fields = Fields::new(session.language);
            fields.says_something("", "reason");
            fields.finish()?;
            return Err(AppError::internal("a reason is asked for and there"));
        }
    };
    batch.put(&changed, None, Expect::Version(stored.version));
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => list::of(app, &person).await,
        Err(StoreError::Conflict { .. }) => Err(conflict(app, &person).await?),
        Err(error) => Err(error.into()),
    }
}

async fn conflict(app: &App, person: &Person) -> Result<AppError, AppError> {
    let current = serde_json::to_value(list::of(app, person).await?).map_err(AppError::internal)?;
    Ok(AppError::Conflict { current: Some(current) })
}
