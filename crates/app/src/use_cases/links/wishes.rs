//! Wishes that persons have told by link: they belong in the work with the care plan, and are answered so that the person can read it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::personal_link::{Wish, WishState};
use tillit_domain::shortage::Done;
use tillit_storage::{Batch, Expect, Filter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach;

/// A wish as the office sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WishView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back with the answer.
    pub version: u32,
    /// Who told it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The wish.
    pub text: String,
    /// What came of it.
    pub answer: Option<String>,
    /// Who answered.
    pub answered_by: Option<String>,
}

/// Wishes of a person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Wishes {
    /// Those that wait first, then the newest.
    pub wishes: Vec<WishView>,
}

/// An answer.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerWish {
    /// The version that was read.
    pub version: u32,
    /// What came of it, in words that the person can read.
    pub answer: String,
}

/// Lists a person's wishes.
///
/// # Errors
/// As told at `reach::person`.
#[crate::compiled_once]
pub async fn list(app: &App, session: &Session, person: Id<Person>) -> Result<Wishes, AppError> {
    reach::person(app, session, UseCase::AnswerWishes, person).await?;
    shown(app, person).await
}

/// Answers a wish.
///
/// # Errors
/// [`tillit_domain::personal_link::WishRefused`] by name; [`AppError::Conflict`]; [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn answer(app: &App, session: &Session, wish: Id<Wish>, input: AnswerWish) -> Result<Wishes, AppError> {
    let Some(stored) = app.store.get::<Wish>(wish).await? else {
        app.permit(session, UseCase::AnswerWishes, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let person = stored.record.person;
    reach::person(app, session, UseCase::AnswerWishes, person).await?;
    if stored.version != input.version {
        return Err(AppError::Conflict { current: None });
    }
    let done = Done { at: app.now(), by: session.display_name.clone() };
    let answered = stored.record.answer(done, input.answer.trim().to_owned());
    let answered = answered.map_err(|why| AppError::refused(&why, session.language))?;
    let mut batch = Batch::new();
    batch.put(&answered, None, Expect::Version(stored.version));
    app.store.apply(batch, &app.actor(session)).await?;
    shown(app, person).await
}

async fn shown(app: &App, person: Id<Person>) -> Result<Wishes, AppError> {
    let mut wishes = app.store.list::<Wish>(&Filter::person(person)).await?;
    wishes.sort_by_key(|it| (it.record.state != WishState::Open, std::cmp::Reverse(it.record.at), it.record.id));
    let view = |it: &Versioned<Wish>| {
        let (answer, answered_by) = match &it.record.state {
            WishState::Open => (None, None),
            WishState::Answered { done, answer } => (Some(answer.clone()), Some(done.by.clone())),
        };
        WishView {
            id: it.record.id.uuid(),
            version: it.version,
            by: it.record.by.clone(),
            at: it.record.at,
            text: it.record.text.clone(),
            answer,
            answered_by,
        }
    };
    Ok(Wishes { wishes: wishes.iter().map(view).collect() })
}
