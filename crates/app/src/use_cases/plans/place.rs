//! Moves a visit by hand: to a shift and a time, or to the tray.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::plan::DraftVisit;
use tillit_domain::shift::Shift;
use tillit_domain::time::TimeOfDay;
use tillit_domain::visit::{Placement, Visit};
use tillit_planning::staffing::second_part;
use tillit_storage::{Expect, StoreError};
use utoipa::ToSchema;
use uuid::Uuid;

use super::board::change_view;
use super::desk::{Depth, Desk, PlanKey};
use super::gate::findings;
use super::part::{Ask, allowed};
use super::view::ChangeView;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::PlanRefused;

/// Where a visit shall lie.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PlaceVisit)]
pub struct Input {
    /// The revision that was read.
    pub revision: u32,
    /// The shift; none puts the visit in the tray.
    pub shift: Option<Uuid>,
    /// The second worker's shift, where two are needed.
    #[serde(default)]
    pub second_shift: Option<Uuid>,
    /// When it starts, by the clock of its day.
    pub start: Option<String>,
}

/// Moves a visit. The move is made whatever the gate thinks of it: people decide, and the findings tell what it leads to.
///
/// # Errors
/// [`AppError::Conflict`] if somebody has changed the visit since, with how it lies now; [`AppError::Refused`] if the
/// visit is locked; [`AppError::Invalid`] for a shift of another plan or a start that is no clock time.
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
    let placement = placement(&desk, &before, &input)?;
    desk.refuse_unless_own(session, &before, placement.as_ref())?;
    refuse_if_locked(session, &before, placement.as_ref())?;
    let mut touched = shifts_of(before.placement.as_ref());
    touched.extend(shifts_of(placement.as_ref()));
    let after = DraftVisit { placement, ..before };
    write(app, session, &mut desk, after, input.revision).await?;
    super::breaks::lay_out(app, session, &mut desk, &touched).await?;
    let findings = findings(&desk, session.language);
    Ok(change_view(&desk, &[visit], &touched, findings))
}

pub(super) fn shifts_of(placement: Option<&Placement>) -> Vec<Id<Shift>> {
    placement.map_or_else(Vec::new, |it| std::iter::once(it.shift).chain(it.second_shift).collect())
}

pub(super) fn placement(desk: &Desk, before: &DraftVisit, input: &Input) -> Result<Option<Placement>, AppError> {
    let Some(shift) = input.shift else { return Ok(None) };
    let known = |field: &'static str, id: Uuid| {
        let id = Id::<Shift>::from_uuid(id);
        desk.shift(id).map(|shift| shift.id).ok_or_else(|| AppError::field(field, "?"))
    };
    let shift = known("shift", shift)?;
    let second_shift = match (input.second_shift, second_part(&before.visit)) {
        (Some(second), Some(_)) => Some(known("second_shift", second)?),
        (Some(_), None) | (None, _) => None,
    };
    let start = match &input.start {
        Some(text) => text.parse::<TimeOfDay>().map_err(|_| AppError::field("start", "HH:MM"))?,
        None => before.placement.as_ref().map_or(before.visit.earliest, |it| it.start),
    };
    Ok(Some(Placement { shift, start, second_shift }))
}

/// What is locked stays until somebody unlocks it, by hand as well as for the optimiser (invariant 4).
pub(super) fn refuse_if_locked(
    session: &Session,
    before: &DraftVisit,
    after: Option<&Placement>,
) -> Result<(), AppError> {
    let shift = |placement: Option<&Placement>| placement.map(|it| (it.shift, it.second_shift));
    let start = |placement: Option<&Placement>| placement.map(|it| it.start);
    let now = before.placement.as_ref();
    if before.locks.worker && shift(now) != shift(after) {
        Err(AppError::refused(&PlanRefused::WorkerLocked, session.language))
    } else if before.locks.time && start(now) != start(after) {
        Err(AppError::refused(&PlanRefused::TimeLocked, session.language))
    } else {
        Ok(())
    }
}

/// Writes one changed visit of the draft, and puts it on the desk with its new revision.
pub(super) async fn write(
    app: &App,
    session: &Session,
    desk: &mut Desk,
    changed: DraftVisit,
    read_revision: u32,
) -> Result<(), AppError> {
    let plan = desk.plan.record.id;
    let id = changed.visit.id;
    let written =
        app.store.put_draft_visits(plan, &[(changed, Expect::Version(read_revision))], &app.actor(session)).await;
    match written {
        Ok(written) => {
            desk.replace(&written);
            Ok(())
        }
        Err(StoreError::Conflict { .. }) => {
            let findings = findings(desk, session.language);
            let now = change_view(desk, &[id], &[], findings).visits;
            Err(AppError::Conflict { current: now.first().and_then(|it| serde_json::to_value(it).ok()) })
        }
        Err(other) => Err(other.into()),
    }
}
