//! Links of a person as the office keeps them: made, listed, taken back.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::joint_consent::ConsentForm;
use tillit_domain::person::Person;
use tillit_domain::personal_link::PersonalLink;
use tillit_domain::shortage::Done;
use tillit_storage::{Batch, Expect, Filter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::accounts::token::Token;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach;

/// A link to make.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLink {
    /// Who gets it: the person, or a relative by name and relation.
    pub holder: String,
    /// What it is for.
    pub purpose: String,
    /// How consent was given.
    #[schema(value_type = String)]
    pub form: ConsentForm,
    /// By whom.
    pub given_by: String,
    /// Its last day.
    pub last_day: Date,
}

/// A link as the office sees it. The secret is told once, when it is made.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LinkView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when it is taken back.
    pub version: u32,
    /// Who has it.
    pub holder: String,
    /// What it is for.
    pub purpose: String,
    /// How consent was given.
    #[schema(value_type = String)]
    pub form: ConsentForm,
    /// By whom.
    pub given_by: String,
    /// Its last day.
    pub last_day: Date,
    /// When it was made.
    pub made_at: Timestamp,
    /// By whom.
    pub made_by: String,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
    /// Whether it opens anything today.
    pub opens: bool,
}

/// Links of a person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Links {
    /// The newest first.
    pub links: Vec<LinkView>,
    /// The secret of the one that was just made; never told again.
    pub secret: Option<String>,
    /// Whether the person can have a link at all: never with protected identity.
    pub possible: bool,
}

/// A link to take back.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RevokeLink {
    /// The version that was read.
    pub version: u32,
}

/// Lists them.
///
/// # Errors
/// As told at `reach::person`.
#[crate::compiled_once]
pub async fn list(app: &App, session: &Session, person: Id<Person>) -> Result<Links, AppError> {
    let reached = reach::person(app, session, UseCase::ChangePersonalLink, person).await?;
    shown(app, &reached.person.record, None).await
}

/// Makes a link.
///
/// # Errors
/// [`tillit_domain::personal_link::LinkRefused`] by name.
#[crate::compiled_once]
pub async fn make(app: &App, session: &Session, person: Id<Person>, input: NewLink) -> Result<Links, AppError> {
    let reached = reach::person(app, session, UseCase::ChangePersonalLink, person).await?;
    let person = reached.person.record;
    let token = Token::new(&*app.random);
    let link = PersonalLink {
        id: id_of(&token),
        person: person.id,
        holder: input.holder.trim().to_owned(),
        purpose: input.purpose.trim().to_owned(),
        form: input.form,
        given_by: input.given_by.trim().to_owned(),
        last_day: input.last_day,
        made: Done { at: app.now(), by: session.display_name.clone() },
        revoked: None,
    };
    let link = link.checked(&person, app.today()).map_err(|why| AppError::refused(&why, session.language))?;
    let mut batch = Batch::new();
    batch.put(&link, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    shown(app, &person, Some(token.secret().to_owned())).await
}

/// Takes a link back: it opens nothing from that moment on.
///
/// # Errors
/// [`tillit_domain::personal_link::LinkRefused::RevokedAlready`]; [`AppError::Conflict`]; [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn revoke(
    app: &App,
    session: &Session,
    link: Id<PersonalLink>,
    input: RevokeLink,
) -> Result<Links, AppError> {
    let Some(stored) = app.store.get::<PersonalLink>(link).await? else {
        app.permit(session, UseCase::ChangePersonalLink, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let reached = reach::person(app, session, UseCase::ChangePersonalLink, stored.record.person).await?;
    if stored.version != input.version {
        return Err(AppError::Conflict { current: None });
    }
    let done = Done { at: app.now(), by: session.display_name.clone() };
    let revoked = stored.record.revoke(done).map_err(|why| AppError::refused(&why, session.language))?;
    let mut batch = Batch::new();
    batch.put(&revoked, None, Expect::Version(stored.version));
    app.store.apply(batch, &app.actor(session)).await?;
    shown(app, &reached.person.record, None).await
}

/// The id of the link of a secret: from the hash, so that the database holds nothing that opens it.
pub(super) fn id_of(token: &Token) -> Id<PersonalLink> {
    use std::fmt::Write as _;
    let hash = token.hash().iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    });
    Id::derived("personal-link", &[&hash])
}

async fn shown(app: &App, person: &Person, secret: Option<String>) -> Result<Links, AppError> {
    let mut links = app.store.list::<PersonalLink>(&Filter::person(person.id)).await?;
    links.sort_by_key(|it| std::cmp::Reverse((it.record.made.at, it.record.id)));
    let today = app.today();
    let view = |it: &Versioned<PersonalLink>| LinkView {
        id: it.record.id.uuid(),
        version: it.version,
        holder: it.record.holder.clone(),
        purpose: it.record.purpose.clone(),
        form: it.record.form,
        given_by: it.record.given_by.clone(),
        last_day: it.record.last_day,
        made_at: it.record.made.at,
        made_by: it.record.made.by.clone(),
        revoked_at: it.record.revoked.as_ref().map(|done| done.at),
        opens: it.record.opens_on(today, person),
    };
    Ok(Links { links: links.iter().map(view).collect(), secret, possible: person.protected.is_none() })
}
