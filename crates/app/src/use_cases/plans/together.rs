//! Changes several visits at once, all of them or none: one thing done, and one thing to undo.

use std::collections::BTreeSet;

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::plan::{DraftVisit, Locks};
use tillit_domain::shift::Shift;
use tillit_domain::visit::Visit;
use tillit_storage::{Expect, StoreError};
use utoipa::ToSchema;
use uuid::Uuid;

use super::board::{change_view, plan_view};
use super::desk::{Depth, Desk, PlanKey};
use super::gate::findings;
use super::part::{Ask, allowed};
use super::place;
use super::view::ChangeView;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::PlanRefused;

/// The most visits that are changed at once; a week of a large group.
const VISITS_MAX: usize = 2_000;

/// What shall change.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ChangeVisits)]
pub struct Input {
    /// Each visit once.
    pub changes: Vec<Change>,
}

/// What shall change about a visit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ChangeVisit)]
pub struct Change {
    /// The visit.
    pub visit: Uuid,
    /// The revision that was read.
    pub revision: u32,
    /// Where it shall lie; as it lies if left out.
    #[serde(default)]
    pub placement: Option<PlacementWish>,
    /// What shall be locked; as it is if left out.
    #[serde(default)]
    pub locks: Option<LocksWish>,
}

/// Where a visit shall lie.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlacementWish {
    /// The shift; none puts the visit in the tray.
    pub shift: Option<Uuid>,
    /// The second worker's shift, where two are needed.
    #[serde(default)]
    pub second_shift: Option<Uuid>,
    /// When it starts, by the clock of its day.
    pub start: Option<String>,
}

/// What shall be locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LocksWish {
    /// The worker stays.
    pub worker: bool,
    /// The start stays.
    pub time: bool,
}

/// Changes the visits.
///
/// # Errors
/// [`AppError::Conflict`] with the plan as it is now if somebody has changed one of them since; [`AppError::Refused`] if
/// one is locked or has nothing to lock; [`AppError::Invalid`] for a visit named twice, a shift of another plan or a start
/// that is no clock time. Then none is changed.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, key: PlanKey, input: Input) -> Result<ChangeView, AppError> {
    let allowed = allowed(app, session, Ask::Change, key).await?;
    let mut desk = Desk::of(app, session, &allowed, key, Depth::Judge).await?;
    let named = named(&input)?;
    let mut put = Vec::with_capacity(input.changes.len());
    let mut touched: BTreeSet<Id<Shift>> = BTreeSet::new();
    for change in &input.changes {
        let before = desk.visit(Id::from_uuid(change.visit))?.clone();
        allowed.permit.saw([before.visit.person]);
        let after = changed(session, &desk, &before, change)?;
        desk.refuse_unless_own(session, &before, after.placement.as_ref())?;
        if after.placement != before.placement {
            touched.extend(place::shifts_of(before.placement.as_ref()));
            touched.extend(place::shifts_of(after.placement.as_ref()));
        }
        put.push((after, Expect::Version(change.revision)));
    }
    match app.store.put_draft_visits(key.plan(), &put, &app.actor(session)).await {
        Ok(written) => desk.replace(&written),
        Err(StoreError::Conflict { .. }) => {
            let found = findings(&desk, session.language);
            desk.seen_by(&allowed.permit);
            return Err(AppError::Conflict { current: serde_json::to_value(plan_view(&desk, found)).ok() });
        }
        Err(other) => return Err(other.into()),
    }
    let touched: Vec<Id<Shift>> = touched.into_iter().collect();
    super::breaks::lay_out(app, session, &mut desk, &touched).await?;
    let visits: Vec<Id<Visit>> = named.into_iter().map(Id::from_uuid).collect();
    let findings = findings(&desk, session.language);
    Ok(change_view(&desk, &visits, &touched, findings))
}

/// The visits that are named, each once and not too many.
pub(super) fn named(input: &Input) -> Result<BTreeSet<Uuid>, AppError> {
    let named: BTreeSet<Uuid> = input.changes.iter().map(|it| it.visit).collect();
    if named.len() != input.changes.len() || named.len() > VISITS_MAX {
        return Err(AppError::field("changes", VISITS_MAX.to_string()));
    }
    Ok(named)
}

/// The visit as it shall be. A lock that the same change releases stands in nobody's way.
pub(super) fn changed(
    session: &Session,
    desk: &Desk,
    before: &DraftVisit,
    change: &Change,
) -> Result<DraftVisit, AppError> {
    let locks = change.locks.map_or(before.locks, |it| Locks { worker: it.worker, time: it.time });
    let placement = match &change.placement {
        None => before.placement.clone(),
        Some(wish) => {
            let wish = place::Input {
                revision: change.revision,
                shift: wish.shift,
                second_shift: wish.second_shift,
                start: wish.start.clone(),
            };
            let held = Locks { worker: before.locks.worker && locks.worker, time: before.locks.time && locks.time };
            let placement = place::placement(desk, before, &wish)?;
            place::refuse_if_locked(session, &DraftVisit { locks: held, ..before.clone() }, placement.as_ref())?;
            placement
        }
    };
    if placement.is_none() && locks != Locks::default() {
        return Err(AppError::refused(&PlanRefused::NothingToLock, session.language));
    }
    Ok(DraftVisit { placement, locks, ..before.clone() })
}
