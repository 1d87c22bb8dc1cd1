//! Ticks off that somebody has been told, or that it was a mistake.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::shortage::{Done, Hearer, Shortage};
use tillit_storage::{Batch, Expect, StoreError, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use super::view::{self, ShortageView};
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Who has been told.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TellSomebody {
    /// The version that was read.
    pub expected_version: u32,
    /// The person or worker.
    pub who: Uuid,
    /// Whether it is a worker.
    pub worker: bool,
    /// Told, or not told after all.
    pub told: bool,
    /// Who was told, if another than the person, or how.
    #[serde(default)]
    pub note: String,
}

/// Ticks off.
///
/// # Errors
/// [`AppError::NotFound`] for a decision or somebody who is not there; [`AppError::Conflict`] with the decision as it is now.
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    id: Id<Shortage>,
    input: TellSomebody,
) -> Result<ShortageView, AppError> {
    let (stored, permit) = reached(app, session, id).await?;
    let hearer =
        if input.worker { Hearer::Worker(Id::from_uuid(input.who)) } else { Hearer::Person(Id::from_uuid(input.who)) };
    let told = input.told.then(|| Done { at: app.now(), by: session.display_name.clone() });
    let note = if input.told { input.note.trim().to_owned() } else { String::new() };
    let changed = stored.record.with_told(hearer, told, note).ok_or(AppError::NotFound)?;
    let changed = write(app, session, &permit, changed, input.expected_version).await?;
    view::of(app, session, &permit, changed).await
}

/// A decision that the user may change.
pub(super) async fn reached(
    app: &App,
    session: &Session,
    id: Id<Shortage>,
) -> Result<(Versioned<Shortage>, Permit), AppError> {
    let stored = app.store.get::<Shortage>(id).await?;
    let unit = stored.as_ref().map(|it| it.record.unit);
    let permit = app.permit(session, UseCase::DecideShortage, Scope::AnyOf(unit.into_iter().collect()))?;
    Ok((stored.ok_or(AppError::NotFound)?, permit))
}

/// Writes a changed decision; who is later is told how it stands.
pub(super) async fn write(
    app: &App,
    session: &Session,
    permit: &Permit,
    changed: Shortage,
    read_version: u32,
) -> Result<Versioned<Shortage>, AppError> {
    let id = changed.id;
    let mut batch = Batch::new();
    batch.put(&changed, None, Expect::Version(read_version));
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => Ok(Versioned { record: changed, version: read_version + 1, external_id: None }),
        Err(StoreError::Conflict { .. }) => {
            let now = app.store.get::<Shortage>(id).await?.ok_or(AppError::NotFound)?;
            let now = view::of(app, session, permit, now).await?;
            Err(AppError::Conflict { current: serde_json::to_value(now).ok() })
        }
        Err(other) => Err(other.into()),
    }
}
