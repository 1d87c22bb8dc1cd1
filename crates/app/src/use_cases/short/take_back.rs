//! A dropped visit is taken back into the plan: somebody can make it after all. It stands open until somebody is put on it.

use serde::Deserialize;
use tillit_domain::shortage::{Done, Shortage};
use tillit_domain::time::monday_of;
use tillit_domain::visit::{CancelCause, PlannedState};
use tillit_domain::{DayRange, Id};
use tillit_storage::VisitFilter;
use utoipa::ToSchema;
use uuid::Uuid;

use super::tell::{reached, write};
use super::view::{self, ShortageView};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::replan::change_published;
use crate::use_cases::plans::PlanKey;
use crate::use_cases::plans::open::bring_up_to_date;

/// Which visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBackVisit {
    /// The version of the decision that was read.
    pub expected_version: u32,
    /// The visit.
    pub visit: Uuid,
}

/// Takes it back. Who was told that nobody comes stands on the list of those to tell again.
///
/// # Errors
/// [`AppError::NotFound`] for a visit that was not dropped by this decision; [`AppError::Conflict`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    id: Id<Shortage>,
    input: TakeBackVisit,
) -> Result<ShortageView, AppError> {
    let (stored, permit) = reached(app, session, id).await?;
    let visit = Id::from_uuid(input.visit);
    let done = Done { at: app.now(), by: session.display_name.clone() };
    let changed = stored.record.with_taken_back(visit, done).ok_or(AppError::NotFound)?;
    let changed = write(app, session, &permit, changed, input.expected_version).await?;
    let (group, day) = (changed.record.group, changed.record.day);
    let of_day = VisitFilter { groups: Some(vec![group]), days: Some(DayRange::day(day)), ..VisitFilter::default() };
    let dropped = PlannedState::Cancelled { cause: CancelCause::Provider };
    change_published(app, session, &of_day, |planned| {
        (planned.visit.id == visit && planned.state == dropped).then_some(PlannedState::Unstaffed)
    })
    .await?;
    if let Some(group) = app.store.get(group).await? {
        let key = PlanKey::whole(group.record.id, monday_of(day));
        bring_up_to_date(&app.store, &group.record, key, 7, &app.actor(session)).await?;
    }
    view::of(app, session, &permit, changed).await
}
