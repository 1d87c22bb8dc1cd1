//! A tag is put up at a dwelling.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::tag::{Dwelling, Tag, TagState};
use tillit_storage::{Batch, Expect, Filter};
use utoipa::ToSchema;

use super::list::{self, TagList};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach;
use crate::words::care::Remedy;
use crate::words::phone::PhoneRefused;

/// Letters and digits nobody mistakes for each other on a printed tag.
const SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// A tag to put up.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTag {
    /// Its code, where the tag has one already; one is made otherwise.
    pub code: Option<String>,
    /// Whether it serves all who live there; only where the person shares a household.
    pub of_household: bool,
}

/// Puts up a tag.
///
/// # Errors
/// [`PhoneRefused::TagCodeTaken`], [`AppError::Invalid`], [`AppError::NotFound`] for a person of another unit.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, person: Id<Person>, input: NewTag) -> Result<TagList, AppError> {
    let reached = reach::person(app, session, UseCase::KeepTags, person).await?;
    let person = &reached.person.record;
    let mut fields = Fields::new(session.language);
    fields.check(!input.of_household || person.household.is_some(), "of_household", Remedy::ChooseFromList);
    let code = input.code.as_deref().map_or_else(|| made(app), tidy);
    fields.check((4..=64).contains(&code.len()), "code", Remedy::SaySomething);
    fields.finish()?;
    if is_taken(app, &code).await? {
        return Err(AppError::refused(&PhoneRefused::TagCodeTaken, session.language));
    }
    let dwelling = match person.household {
        Some(household) if input.of_household => Dwelling::Household { household },
        _ => Dwelling::Person { person: person.id },
    };
    let tag = Tag { id: app.new_id(), dwelling, code, from: app.today(), state: TagState::InUse };
    let mut batch = Batch::new();
    batch.put(&tag, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    list::of(app, person).await
}

/// A code as phones read it: no spaces, capitals.
pub(super) fn tidy(code: &str) -> String {
    code.split_whitespace().collect::<String>().to_uppercase()
}

/// A new code of eight signs.
pub(super) fn made(app: &App) -> String {
    let mut bytes = [0_u8; 8];
    app.random.fill(&mut bytes);
    bytes.iter().map(|byte| char::from(SIGNS[usize::from(*byte % 32)])).collect()
}

/// Whether another tag that holds has the code.
pub(super) async fn is_taken(app: &App, code: &str) -> Result<bool, AppError> {
    let today = app.today();
    let all = app.store.list::<Tag>(&Filter::default()).await?;
    Ok(all.iter().any(|it| it.record.code == code && it.record.holds_on(today)))
}
