//! What lies otherwise than in the base plan, or than published: for marks on the board and a list beside it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::base_plan::BasePlan;
use tillit_domain::shift::Shift;
use tillit_domain::visit::{Placement, PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use tillit_planning::shifts::{published_placement, starting_placements};
use tillit_storage::Filter;
use utoipa::ToSchema;
use uuid::Uuid;

use super::desk::{Depth, Desk, PlanKey, records};
use super::difference::SideView;
use super::names::{Names, PersonName};
use super::part::{Ask, allowed};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// What to compare the draft with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ComparedWith)]
pub enum Other {
    /// Where the base plan's tours have the visits.
    BasePlan,
    /// What people have been told.
    Published,
}

/// How a visit differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum HowDiffers {
    /// It had somebody there and has nobody here.
    NoPlaceNow,
    /// It is there and not in the draft any more.
    Gone,
    /// It is in the draft and not there.
    New,
    /// It had nobody there and has somebody here.
    PlaceNow,
    /// Somebody else makes it.
    OtherWorker,
    /// The same worker makes it at another time.
    OtherTime,
}

/// The differences.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ComparisonView {
    /// With what.
    pub with: Other,
    /// Whether there is anything to compare with.
    pub known: bool,
    /// Visits that lie the same.
    pub same: usize,
    /// Those that do not, by day and time.
    pub differences: Vec<DifferenceView>,
}

/// A visit that lies otherwise.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DifferenceView {
    /// The visit.
    pub visit: Uuid,
    /// At whose home.
    pub person: PersonName,
    /// What it is called.
    pub name: String,
    /// The day.
    pub day: Date,
    /// How it differs.
    pub how: HowDiffers,
    /// How it lies there; none without a place.
    pub there: Option<SideView>,
    /// How it lies here; none in the tray.
    pub here: Option<SideView>,
}

/// How a visit lies on one side, by who makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Side {
    placement: Placement,
    worker: Option<Id<Worker>>,
    second: Option<Id<Worker>>,
}

/// Compares the draft.
///
/// # Errors
/// [`AppError::NotFound`] where nobody has opened the days, or for a group the user may not see.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, key: PlanKey, with: Other) -> Result<ComparisonView, AppError> {
    let allowed = allowed(app, session, Ask::Read, key).await?;
    let desk = Desk::of(app, session, &allowed, key, Depth::Judge).await?;
    desk.seen_by(&allowed.permit);
    let there = match with {
        Other::BasePlan => base_plan(&desk, &records::<BasePlan>(&app.store, &Filter::group(key.group)).await?),
        Other::Published => published(&desk),
    };
    let here: BTreeMap<Id<Visit>, Option<Side>> = desk
        .shown()
        .map(|it| (it.visit.id, it.placement.as_ref().map(|placement| on_the_desk(&desk, placement))))
        .collect();
    let shifts_here = |it: &PlannedVisit| {
        published_placement(it).is_some_and(|it| desk.area.shows_shift(it.shift)) && !desk.area.hides(it.visit.person)
    };
    let drafted: BTreeSet<Id<Visit>> = desk.input.draft.iter().map(|it| it.visit.id).collect();
    let gone = desk
        .input
        .published
        .iter()
        .filter(|it| !drafted.contains(&it.visit.id) && (desk.area.team().is_none() || shifts_here(it)));
    let mut visits: BTreeMap<Id<Visit>, &Visit> = gone.map(|it| (it.visit.id, &it.visit)).collect();
    visits.extend(desk.shown().map(|it| (it.visit.id, &it.visit)));
    let names = Names::of(&desk.input);
    let view = |side: &Side| SideView {
        worker: side.worker.map(|it| names.worker_named(it)),
        second: side.second.map(|it| names.worker_named(it)),
        start: Some(side.placement.start.to_string()),
        shift: side.placement.shift.uuid(),
        second_shift: side.placement.second_shift.map(Id::uuid),
        tour: desk.tour_of(side.placement.shift),
    };
    let mut differences: Vec<DifferenceView> = visits
        .values()
        .filter_map(|visit| {
            let (there, here) = (there.get(&visit.id), here.get(&visit.id));
            let how = how(there.map(Option::as_ref), here.map(Option::as_ref))?;
            Some(DifferenceView {
                visit: visit.id.uuid(),
                person: names.person_name(visit.person),
                name: visit.name.clone(),
                day: visit.day,
                how,
                there: there.and_then(Option::as_ref).map(view),
                here: here.and_then(Option::as_ref).map(view),
            })
        })
        .collect();
    let time = |it: &DifferenceView| it.here.as_ref().or(it.there.as_ref()).and_then(|side| side.start.clone());
    differences.sort_by_cached_key(|it| (it.day, time(it), it.person.name.clone()));
    let drafted = here.len();
    let differs = differences.iter().filter(|it| it.how != HowDiffers::Gone).count();
    Ok(ComparisonView { with, known: !there.is_empty(), same: drafted - differs, differences })
}

/// How two sides differ; none where they do not. The outer `None` is a visit that the side does not have at all.
fn how(there: Option<Option<&Side>>, here: Option<Option<&Side>>) -> Option<HowDiffers> {
    match (there, here) {
        (None, None) | (Some(None), Some(None) | None) => None,
        (None, Some(_)) => Some(HowDiffers::New),
        (Some(Some(_)), None) => Some(HowDiffers::Gone),
        (Some(Some(_)), Some(None)) => Some(HowDiffers::NoPlaceNow),
        (Some(None), Some(Some(_))) => Some(HowDiffers::PlaceNow),
        (Some(Some(there)), Some(Some(here))) => {
            if (there.worker, there.second) != (here.worker, here.second) {
                Some(HowDiffers::OtherWorker)
            } else {
                (there.placement.start != here.placement.start).then_some(HowDiffers::OtherTime)
            }
        }
    }
}

fn on_the_desk(desk: &Desk, placement: &Placement) -> Side {
    let worker = |shift: Id<Shift>| desk.shift(shift).and_then(|it| it.worker);
    Side {
        worker: worker(placement.shift),
        second: placement.second_shift.and_then(worker),
        placement: placement.clone(),
    }
}

/// Where the base plan has the draft's visits, by whoever has the tour that day. A visit that no tour has lies nowhere.
fn base_plan(desk: &Desk, base_plans: &[BasePlan]) -> BTreeMap<Id<Visit>, Option<Side>> {
    if base_plans.iter().all(|plan| plan.tours.is_empty()) {
        return BTreeMap::new();
    }
    let visits: Vec<Visit> = desk.input.draft.iter().map(|it| it.visit.clone()).collect();
    let shifts: Vec<Shift> = desk.input.planned_shifts().cloned().collect();
    let placements = starting_placements(&visits, &shifts, base_plans);
    visits.iter().map(|visit| (visit.id, placements.get(&visit.id).map(|it| on_the_desk(desk, it)))).collect()
}

fn published(desk: &Desk) -> BTreeMap<Id<Visit>, Option<Side>> {
    let sides = desk.input.published.iter().filter_map(|it| match &it.state {
        PlannedState::Staffed { start, worker, second, shift, second_shift } => {
            let placement = Placement { shift: (*shift)?, start: *start, second_shift: *second_shift };
            Some((it.visit.id, Some(Side { placement, worker: Some(*worker), second: *second })))
        }
        PlannedState::Unstaffed => Some((it.visit.id, None)),
        PlannedState::Cancelled { .. } => None,
    });
    sides.collect()
}

#[cfg(test)]
mod tests {
    use tillit_domain::TimeOfDay;

    use super::*;

    fn side(worker: &str, hour: i32) -> Side {
        let placement =
            Placement { shift: Id::derived("shift", &[worker]), start: TimeOfDay::hm(hour, 0), second_shift: None };
        Side { placement, worker: Some(Id::derived("worker", &[worker])), second: None }
    }

    #[test]
    fn a_visit_by_somebody_else_at_another_time_is_told_as_somebody_else() {
        let (aisha, bo) = (side("Aisha", 8), side("Bo", 9));
        assert_eq!(how(Some(Some(&aisha)), Some(Some(&bo))), Some(HowDiffers::OtherWorker));
        assert_eq!(how(Some(Some(&aisha)), Some(Some(&side("Aisha", 9)))), Some(HowDiffers::OtherTime));
        assert_eq!(how(Some(Some(&aisha)), Some(Some(&aisha.clone()))), None);
    }

    #[test]
    fn a_visit_that_one_side_lacks_is_new_or_gone_and_one_without_a_worker_is_told_apart_from_both() {
        let aisha = side("Aisha", 8);
        assert_eq!(how(None, Some(Some(&aisha))), Some(HowDiffers::New));
        assert_eq!(how(Some(Some(&aisha)), None), Some(HowDiffers::Gone));
        assert_eq!(how(Some(Some(&aisha)), Some(None)), Some(HowDiffers::NoPlaceNow));
        assert_eq!(how(Some(None), Some(Some(&aisha))), Some(HowDiffers::PlaceNow));
        assert_eq!(how(Some(None), Some(None)), None);
    }
}
