//! Locks a visit's worker or time, so that the optimiser leaves it; or unlocks it.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::plan::{DraftVisit, Locks};
use tillit_domain::visit::Visit;
use utoipa::ToSchema;

use super::board::change_view;
use super::desk::{Depth, Desk, PlanKey};
use super::gate::findings;
use super::part::{Ask, allowed};
use super::view::ChangeView;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::PlanRefused;

/// What shall be locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LockVisit)]
pub struct Input {
    /// The revision that was read.
    pub revision: u32,
    /// The worker stays.
    pub worker: bool,
    /// The start stays.
    pub time: bool,
}

/// Locks and unlocks.
///
/// # Errors
/// [`AppError::Conflict`] if somebody has changed the visit since; [`AppError::Refused`] for a visit in the tray.
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    key: PlanKey,
    visit: Id<Visit>,
    input: Input,
) -> Result<ChangeView, AppError> {
    let allowed = allowed(app, session, Ask::Change, key).await?;
    let mut desk = Desk::of(app, session, &allowed, key, Depth::Judge).await?;
    let before = desk.visit(visit)?.clone();
    allowed.permit.saw([before.visit.person]);
    desk.refuse_unless_own(session, &before, before.placement.as_ref())?;
    if before.placement.is_none() && (input.worker || input.time) {
        return Err(AppError::refused(&PlanRefused::NothingToLock, session.language));
    }
    let after = DraftVisit { locks: Locks { worker: input.worker, time: input.time }, ..before };
    super::place::write(app, session, &mut desk, after, input.revision).await?;
    let findings = findings(&desk, session.language);
    Ok(change_view(&desk, &[visit], &[], findings))
}
