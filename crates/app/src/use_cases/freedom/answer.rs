//! The planner answers what a worker has asked, in one click: yes, yes with other minutes, or no with a reason.

use serde::Deserialize;
use tillit_domain::day_request::{Asks, DayRequest, RequestState};
use tillit_domain::extension::{Extension, ExtensionState};
use tillit_domain::freedom::{Verdict, Weight};
use tillit_domain::organisation::Group;
use tillit_domain::shortage::Done;
use tillit_domain::told_extension::ToldExtension;
use tillit_domain::{DayRange, Id, Minutes};
use tillit_storage::{Batch, Expect, StoreError, Versioned};
use utoipa::ToSchema;

use super::effect::{Asked, place_of, standing};
use super::extensions::longer;
use super::ground::DayGround;
use super::intake::{of, wanted, weighed};
use super::requests::{self, DayRequests, RequestsAsked};
use super::take::{Change, write};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerRequest {
    /// The version that was read.
    pub version: u32,
    /// Yes or no.
    pub grant: bool,
    /// Minutes more, where more time was asked for; those that were asked for unless said.
    #[serde(default)]
    pub minutes: Option<i64>,
    /// Why the answer is no.
    #[serde(default)]
    pub reason: String,
}

/// Answers, and gives back what waits still.
///
/// # Errors
/// [`tillit_domain::day_request::RequestRefused`] by name; [`tillit_domain::freedom::Obstacle`] by name for what nobody may do, or what is no longer possible;
/// [`AppError::Conflict`] if somebody has answered or changed the visit since; [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    id: Id<DayRequest>,
    input: AnswerRequest,
) -> Result<DayRequests, AppError> {
    let Some(stored) = app.store.get::<DayRequest>(id).await? else {
        app.permit(session, UseCase::AnswerDayRequests, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let permit = app.permit(session, UseCase::AnswerDayRequests, Scope::Unit(stored.record.unit))?;
    permit.saw(stored.record.person);
    permit.saw_workers([stored.record.worker]);
    if stored.version != input.version {
        return Err(AppError::Conflict { current: None });
    }
    let done = Done { at: app.now(), by: session.display_name.clone() };
    let refuse = |why| AppError::refused(&why, session.language);
    if input.grant {
        let minutes = input.minutes.map(Minutes);
        let granted = stored.record.clone().grant(done, minutes).map_err(refuse)?;
        match stored.record.asks {
            Asks::MoreTime { .. } => give_time(app, session, &stored, &granted).await?,
            _ => make(app, session, &stored, &granted).await?,
        }
    } else {
        let declined = stored.record.clone().decline(done, input.reason.trim().to_owned()).map_err(refuse)?;
        let mut batch = Batch::new();
        batch.put(&declined, None, Expect::Version(stored.version));
        app.store.apply(batch, &app.actor(session)).await?;
    }
    requests::run(app, session, RequestsAsked::default()).await
}

/// More time is an extension of one day, so that the roll-out knows of it and the assessor learns of it (S-019, S-055).
async fn give_time(
    app: &App,
    session: &Session,
    stored: &Versioned<DayRequest>,
    granted: &DayRequest,
) -> Result<(), AppError> {
    let RequestState::Granted { minutes: Some(minutes), .. } = granted.state else { return Ok(()) };
    let Some(visit) = granted.visit else { return Err(AppError::NotFound) };
    let planned = standing(app, visit).await?.ok_or(AppError::NotFound)?;
    let group = app.store.get::<Group>(granted.group).await?.ok_or(AppError::NotFound)?.record;
    let mut batch = Batch::new();
    batch.put(granted, None, Expect::Version(stored.version));
    let told = ToldExtension {
        id: granted.id.cast(),
        extension: Extension {
            id: granted.id.cast(),
            person: planned.visit.person,
            days: DayRange::day(planned.visit.day),
            minutes,
            state: ExtensionState::Running,
        },
        group: granted.group,
        unit: granted.unit,
        entry: planned.visit.entry,
        each: minutes,
        note: granted.note.clone(),
        told: granted.asked.clone(),
        worker: granted.worker,
        should_last: None,
        in_plan: true,
    };
    batch.put(&told, None, Expect::New);
    let ground = DayGround::read(app, group, planned.visit.day, None).await?;
    let change = Change { records: batch, ..longer(&ground, &[visit], minutes) };
    written(app, session, &ground, &change).await
}

/// Makes the change that was asked for: what the planner may say yes to, and nothing that nobody may.
async fn make(
    app: &App,
    session: &Session,
    stored: &Versioned<DayRequest>,
    granted: &DayRequest,
) -> Result<(), AppError> {
    let wanted = wanted(granted).ok_or(AppError::NotFound)?;
    let (group, day) = place_of(app, &Asked::Change(wanted.clone())).await?.ok_or(AppError::NotFound)?;
    let ground = DayGround::read(app, group, day, None).await?;
    let (ground, weighed) = weighed(ground, granted.worker, &wanted).await?;
    if let Verdict::Refused(why) = weighed.verdict {
        return Err(AppError::refused(&why, session.language));
    }
    debug_assert!(weighed.against.iter().all(|it| it.weight() != Weight::Never), "what nobody may do is refused");
    let mut batch = Batch::new();
    batch.put(granted, None, Expect::Version(stored.version));
    written(app, session, &ground, &of(&weighed, batch)).await
}

async fn written(app: &App, session: &Session, ground: &DayGround, change: &Change) -> Result<(), AppError> {
    match write(app, ground, change, &app.actor(session)).await {
        Ok(()) => Ok(()),
        Err(StoreError::Conflict { .. }) => Err(AppError::Conflict { current: None }),
        Err(other) => Err(other.into()),
    }
}
