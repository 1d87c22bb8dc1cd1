//! A temporary extension that should last becomes a need change (S-018, S-019): said by the worker who gives the help or by whoever
//! plans, written with what is known of it, and sent when somebody has asked the person.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::need_change::{Direction, GapEvidence, NeedChange, NeedChangeState};
use tillit_domain::shortage::Done;
use tillit_domain::told_extension::ToldExtension;
use tillit_storage::{Batch, Expect, Filter, StoreError, Versioned};
use utoipa::ToSchema;

use super::extensions::{self, Extensions};
use super::ground::Who;
use super::intake::{Change, Outcome, keeping};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::{self, records};
use crate::use_cases::need_changes::tell::{NewNeedChange, case, evidence};
use crate::use_cases::shared::Named;
use crate::words::InWords as _;
use crate::words::freedom::FreedomPhrase;

/// A message to the assessor as it could be sent, but for what the person says: that is asked, never drafted.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NeedChangeDraft {
    /// The extension's version, to be given back with the message.
    pub version: u32,
    /// Whose need.
    pub person: Named,
    /// What has been seen: the extension, and why the worker gave it.
    pub observed: String,
    /// What the last three whole months say; none where no time was ordered.
    pub evidence: Option<DraftEvidence>,
    /// A message that needs have grown waits for its answer already; another cannot be sent.
    pub waits_already: bool,
}

/// What performed time says of ordered time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct DraftEvidence {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Option<Date>,
    /// Ordered minutes on days the person was at home.
    pub ordered_minutes: i64,
    /// Planned minutes.
    pub planned_minutes: i64,
    /// Performed minutes that could be believed.
    pub performed_minutes: i64,
    /// Visits that were made.
    pub visits: u32,
    /// Too much is missing or explained otherwise to be sure.
    pub unsure: bool,
}

/// The message, with what somebody has asked the person.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LastingNeed {
    /// The version that was read.
    pub version: u32,
    /// What has been seen.
    pub observed: String,
    /// What the person says.
    pub voice: String,
}

/// Drafts the message.
///
/// # Errors
/// [`AppError::NotFound`] for an extension of another unit's person, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn draft(app: &App, session: &Session, id: Id<ToldExtension>) -> Result<NeedChangeDraft, AppError> {
    let stored = permitted(app, session, id).await?;
    let told = &stored.record;
    let reached = reach::person(app, session, UseCase::TellNeedChange, told.extension.person).await?;
    let phrase = FreedomPhrase::ExtensionSeen { minutes: told.each.0, days: told.runs(), note: told.note.clone() };
    let others: Vec<NeedChange> = records(app.store.list(&Filter::person(told.extension.person)).await?);
    Ok(NeedChangeDraft {
        version: stored.version,
        person: reached.named(session),
        observed: phrase.in_words(session.language),
        evidence: evidence(app, told.extension.person).await?.map(|it| shown(&it)),
        waits_already: others.iter().any(waits),
    })
}

/// Sends it, and notes on the extension that it should last; both or neither.
///
/// # Errors
/// [`tillit_domain::need_change::TellRefused`], [`AppError::Invalid`], [`AppError::Conflict`] if somebody has answered the extension
/// since, [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn tell(
    app: &App,
    session: &Session,
    id: Id<ToldExtension>,
    input: LastingNeed,
) -> Result<Extensions, AppError> {
    let stored = permitted(app, session, id).await?;
    if stored.version != input.version {
        return Err(AppError::Conflict { current: None });
    }
    let person = stored.record.extension.person;
    let message = NewNeedChange { direction: Direction::Increased, observed: input.observed, voice: input.voice };
    let case = case(app, session, person, message).await?;
    let said = Done { at: app.now(), by: session.display_name.clone() };
    let mut batch = Batch::new();
    batch.put(&case, None, Expect::New);
    // A message can be sent of one that has ended, too: the need does not end with it.
    if let Ok(lasting) = stored.record.clone().last(app.today(), said)
        && lasting != stored.record
    {
        batch.put(&lasting, None, Expect::Version(stored.version));
    }
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => extensions::list(app, session).await,
        Err(StoreError::Conflict { .. }) => Err(AppError::Conflict { current: None }),
        Err(error) => Err(error.into()),
    }
}

/// Takes from a phone that an extension should last. Whoever says it first stands; the same said again changes nothing.
pub(super) async fn from_phone(
    app: &App,
    who: &Who,
    at: Timestamp,
    extension: Id<ToldExtension>,
) -> Result<Change, AppError> {
    let over = || Change::only(Outcome::Refused(FreedomPhrase::ExtensionOver.in_words(who.language)));
    let Some(stored) = app.store.get::<ToldExtension>(extension).await? else { return Ok(over()) };
    if !extensions::gives_help(app, who.worker, stored.record.group, stored.record.extension.person).await? {
        return Ok(over());
    }
    let said = Done { at, by: who.name.clone() };
    let day = tillit_domain::time::day_of(at);
    let Ok(lasting) = stored.record.clone().last(day, said) else { return Ok(over()) };
    if lasting == stored.record {
        return Ok(Change::only(Outcome::Taken(None)));
    }
    let mut batch = Batch::new();
    batch.put(&lasting, None, Expect::Version(stored.version));
    Ok(keeping(batch))
}

/// Whether a message that needs have grown waits for its answer.
pub(super) fn waits(case: &NeedChange) -> bool {
    case.direction == Direction::Increased && case.state == NeedChangeState::Open
}

fn shown(it: &GapEvidence) -> DraftEvidence {
    DraftEvidence {
        from: it.days.from,
        to: it.days.to,
        ordered_minutes: it.ordered.0,
        planned_minutes: it.planned.0,
        performed_minutes: it.performed.0,
        visits: it.visits,
        unsure: it.unsure,
    }
}

async fn permitted(app: &App, session: &Session, id: Id<ToldExtension>) -> Result<Versioned<ToldExtension>, AppError> {
    let Some(stored) = app.store.get::<ToldExtension>(id).await? else {
        app.permit(session, UseCase::TellNeedChange, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    reach::person(app, session, UseCase::TellNeedChange, stored.record.extension.person).await?;
    Ok(stored)
}
