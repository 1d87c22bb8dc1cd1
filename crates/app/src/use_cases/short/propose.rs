//! Asks the optimiser how a day can hold with those who are there. What must give way gives way in the unit's order.

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::organisation::Group;
use tillit_domain::plan::DraftVisit;
use tillit_domain::time::monday_of;
use utoipa::ToSchema;

use super::behind::Behind;
use super::care_order;
use super::decide::is_made;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::plans::PlanKey;
use crate::use_cases::plans::desk::{Depth, Desk, permitted};
use crate::use_cases::plans::open::bring_up_to_date;
use crate::use_cases::plans::propose::{self, Started};

/// The longest a search may take here: somebody stands and waits.
const SECONDS_MAX: u32 = 60;

/// Days of a plan that nobody has opened yet.
const WEEK: u16 = 7;

/// How long to search, and how much may move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposeForDay {
    /// For how long, 1 to 60 seconds.
    #[schema(minimum = 1, maximum = 60)]
    pub seconds: u32,
    /// Whether others may be moved to make room. Without, only visits that nobody makes are laid, so that few people must be
    /// told of a change.
    #[serde(default)]
    pub make_room: bool,
}

/// Starts the search over what remains of the day, with the plan as it is published as what shall change little. The job's
/// result is a [`crate::use_cases::plans::difference::ProposalView`]; nothing changes before somebody decides.
///
/// # Errors
/// [`AppError::NotFound`] for a group the user may not decide for, [`AppError::Invalid`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    group: Id<Group>,
    day: Date,
    input: ProposeForDay,
) -> Result<Started, AppError> {
    let (group, permit) = permitted(app, session, UseCase::DecideShortage, group).await?;
    if !(1..=SECONDS_MAX).contains(&input.seconds) {
        return Err(AppError::field("seconds", "1–60"));
    }
    let (unit, key) = (group.unit, PlanKey::whole(group.id, monday_of(day)));
    bring_up_to_date(&app.store, &group, key, WEEK, &app.actor(session)).await?;
    let mut desk = Desk::lay_out(app, session, group, key, Depth::Propose).await?;
    desk.seen_by(&permit);
    desk.input.settings.gives_way = Some(care_order(&app.store, unit, day).await?);
    let behind = Behind::read(app, &desk, day).await?;
    let remains = |it: &&DraftVisit| it.visit.day == day && !behind.has(it.visit.id);
    let of_day = desk.input.draft.iter().filter(remains);
    let of_day = of_day.filter(|it| input.make_room || !is_made(&desk, it));
    let visits = of_day.map(|it| it.visit.id.uuid()).collect();
    propose::start(app, session, desk, propose::Input { seconds: input.seconds, visits: Some(visits) })
}
