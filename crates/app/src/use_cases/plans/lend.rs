//! Lends a shift to another group for its day, or takes it back. The worker's home group stays what it is (S-031, S-034).

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::organisation::Group;
use tillit_domain::shift::Shift;
use tillit_domain::worker::Worker;
use tillit_storage::{Expect, Filter, ShiftFilter};
use utoipa::ToSchema;
use uuid::Uuid;

use super::desk::records;
use super::place::shifts_of;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::PlanRefused;
use crate::words::org::OrgRefused;

/// Which group the shift shall serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LendShift)]
pub struct Input {
    /// The version that was read.
    pub version: u32,
    /// The group; the worker's home group takes the shift back.
    pub group: Uuid,
}

/// Lends it. Those who staff the group that has it may, and those of the worker's home group, who may take it back.
///
/// # Errors
/// [`AppError::NotFound`] for a shift or group that is not there; [`PlanRefused::ShiftHasVisits`],
/// [`PlanRefused::GroupNotOpened`], [`OrgRefused::GroupClosed`]; [`AppError::Conflict`] if somebody has changed it since.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, shift: Id<Shift>, input: Input) -> Result<(), AppError> {
    let stored = app.store.shift(shift).await?.map(|it| it.record);
    let groups = records::<Group>(&app.store, &Filter::default()).await?;
    let unit_of = |id: Id<Group>| groups.iter().find(|it| it.id == id).map(|it| it.unit);
    let worker = match stored.as_ref().and_then(|it| it.worker) {
        Some(worker) => app.store.get::<Worker>(worker).await?.map(|it| it.record),
        None => None,
    };
    let home = worker.as_ref().zip(stored.as_ref()).and_then(|(worker, shift)| worker.group_on(shift.day));
    let units = stored.iter().map(|it| it.group).chain(home).filter_map(unit_of).collect();
    let permit = app.permit(session, UseCase::StaffShifts, Scope::AnyOf(units))?;
    let stored = stored.ok_or(AppError::NotFound)?;
    let to = groups.iter().find(|it| it.id == Id::from_uuid(input.group)).ok_or(AppError::NotFound)?;
    if to.is_closed_on(stored.day) {
        return Err(AppError::refused(&OrgRefused::GroupClosed, session.language));
    }
    permit.saw_workers(stored.worker);
    if has_visits(app, &stored).await? {
        return Err(AppError::refused(&PlanRefused::ShiftHasVisits, session.language));
    }
    // A day that has a shift counts as opened: the first one there must be the group's own.
    let there = ShiftFilter {
        groups: Some(vec![to.id]),
        days: Some(tillit_domain::DayRange::new(stored.day, stored.day)),
        ..ShiftFilter::default()
    };
    if Some(to.id) != home && app.store.shifts(&there).await?.is_empty() {
        return Err(AppError::refused(&PlanRefused::GroupNotOpened, session.language));
    }
    let lent = Shift { group: to.id, ..stored };
    app.store.put_shifts(&[(lent, Expect::Version(input.version))], &app.actor(session)).await?;
    Ok(())
}

/// Whether visits lie on the shift in a plan of the group that has it.
async fn has_visits(app: &App, shift: &Shift) -> Result<bool, AppError> {
    for plan in app.store.plans().await? {
        if plan.record.group == shift.group && plan.record.days.contains(shift.day) {
            let drafts = app.store.draft_visits(plan.record.id).await?;
            if drafts.iter().any(|it| shifts_of(it.placement.as_ref()).contains(&shift.id)) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}
