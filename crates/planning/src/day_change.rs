//! What a worker's own change of the day leads to: another order, another start, a visit to or from a colleague.
//!
//! Nothing is optimised: the visits that were named move, those behind them on the shift give way only as far as they must, and
//! the gate says what it thinks of it. The same is asked before the change is made and when it arrives from a phone hours later.

use std::collections::{BTreeMap, BTreeSet};

use tillit_domain::freedom::Obstacle;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::place::Coordinates;
use tillit_domain::plan::{DraftVisit, PlacedBreak};
use tillit_domain::quantity::{Minutes, Seconds};
use tillit_domain::shift::Shift;
use tillit_domain::time::{TimeOfDay, instant, time_on};
use tillit_domain::visit::{Placement, Visit};
use tillit_domain::worker::Worker;
use tillit_travel::TravelTimes;

use crate::breaks;
use crate::by_hand::{Part, around, judged, shifts_of, slots};
use crate::gate::{Detail, Finding, RuleName};
use crate::input::PlanningInput;
use crate::staffing::second_part;

/// Where visits shall lie instead.
pub type Laid = BTreeMap<Id<Visit>, Placement>;

/// What a change leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// The visits that lie otherwise, and how.
    pub laid: Laid,
    /// The breaks of the touched shifts, and all others as they were.
    pub breaks: Vec<PlacedBreak>,
    /// Travel more than now over the touched shifts, less if negative.
    pub travel: Seconds,
    /// What the gate finds that it did not find before.
    pub found: Vec<Finding>,
}

impl Effect {
    /// What stands against the change, the weightiest first.
    #[must_use]
    pub fn obstacles(&self) -> Vec<Obstacle> {
        let mut against: Vec<Obstacle> = self.found.iter().filter_map(obstacle).collect();
        against.sort_unstable();
        against.dedup();
        against
    }
}

/// Asks what it leads to that visits lie so. Those that lie so already are left out of the answer.
#[must_use]
pub fn effect(input: &PlanningInput, wished: &Laid) -> Effect {
    let changed: Vec<(&DraftVisit, &Placement)> = input
        .draft
        .iter()
        .filter_map(|it| Some((it, wished.get(&it.visit.id)?)))
        .filter(|(draft, placement)| draft.placement.as_ref() != Some(*placement))
        .collect();
    let visits: Vec<&Visit> = changed.iter().map(|(draft, _)| &draft.visit).collect();
    let touched: BTreeSet<Id<Shift>> = changed
        .iter()
        .flat_map(|(draft, placement)| shifts_of(draft.placement.as_ref()).chain(shifts_of(Some(placement))))
        .collect();
    let laid: Laid = changed.iter().map(|(draft, placement)| (draft.visit.id, (*placement).clone())).collect();
    let shifts: Vec<Id<Shift>> = touched.iter().copied().collect();
    let mut small = around(input, &visits, &touched);
    let (before, travel_before) = judged(&small);
    for draft in &mut small.draft {
        if let Some(placement) = laid.get(&draft.visit.id) {
            draft.placement = Some(placement.clone());
        }
    }
    small.breaks = breaks::lay_out(&small, &shifts);
    let (after, travel_after) = judged(&small);
    let mut breaks: Vec<PlacedBreak> = input.breaks.iter().filter(|it| !touched.contains(&it.shift)).copied().collect();
    breaks.extend(small.breaks.iter().filter(|it| touched.contains(&it.shift)));
    Effect {
        laid,
        breaks,
        travel: travel_after - travel_before,
        found: after.into_iter().filter(|it| !before.contains(it)).collect(),
    }
}

/// The visits of a shift in a wished order, each in the place of the day that its number has now, and later only where it must.
///
/// What is `held` (begun, or made by two) stays at its time. Where the break would have no room left it is asked whether
/// there is room for it somewhere else in the same order.
#[must_use]
pub fn reordered(input: &PlanningInput, shift: &Shift, order: &[Id<Visit>], held: &BTreeSet<Id<Visit>>) -> Laid {
    let stops = stops(input, shift);
    let mut order: Vec<&Stop<'_>> = order.iter().filter_map(|id| stops.iter().find(|it| it.visit.id == *id)).collect();
    // What the wish does not name comes where it lies now, after all that is named and begins before it.
    for stop in &stops {
        if !order.iter().any(|it| it.visit.id == stop.visit.id) {
            let place = order.iter().position(|it| it.start > stop.start).unwrap_or(order.len());
            order.insert(place, stop);
        }
    }
    let places: Vec<TimeOfDay> = stops.iter().map(|it| it.start).collect();
    let lay = |pause: Option<(usize, Seconds)>| {
        let mut way = Way::of(input, shift);
        let mut laid = Laid::new();
        for (number, stop) in order.iter().enumerate() {
            let rest = pause.filter(|(before, _)| *before == number).map_or(Seconds::ZERO, |(_, length)| length);
            let ready = way.ready(stop, rest);
            let start = if stop.second || held.contains(&stop.visit.id) {
                stop.start
            } else {
                let wished = places.get(number).copied().unwrap_or(stop.start).min(stop.latest());
                wished.max(ready).max(stop.earliest())
            };
            way.goes_to(stop, start);
            laid.extend(stop.placed_at(shift, start));
        }
        laid
    };
    let plain = lay(None);
    let Some(pause) = shift.breaks.first() else { return plain };
    let loses = |laid: &Laid| effect(input, laid).obstacles().contains(&Obstacle::BreakLost);
    if !loses(&plain) {
        return plain;
    }
    let with_break = (0..order.len()).map(|at| lay(Some((at, pause.length.seconds())))).find(|laid| !loses(laid));
    with_break.unwrap_or(plain)
}

/// A visit at another start; those behind it on the shift give way only as far as they must.
#[must_use]
pub fn moved(
    input: &PlanningInput,
    shift: &Shift,
    visit: Id<Visit>,
    start: TimeOfDay,
    held: &BTreeSet<Id<Visit>>,
) -> Laid {
    let stops = stops(input, shift);
    let at = |stop: &Stop<'_>| {
        if stop.visit.id == visit { time_on(shift.day, instant(stop.visit.day, start)) } else { stop.start }
    };
    let mut order: Vec<&Stop<'_>> = stops.iter().collect();
    order.sort_by_key(|it| (at(it), it.visit.id));
    let mut way = Way::of(input, shift);
    let mut laid = Laid::new();
    let mut behind = false;
    for stop in order {
        let ready = way.ready(stop, Seconds::ZERO);
        let own = stop.visit.id == visit;
        let fixed = stop.second || held.contains(&stop.visit.id);
        let starts = if own || fixed || !behind { at(stop) } else { stop.start.max(ready) };
        behind |= own;
        way.goes_to(stop, starts);
        laid.extend(stop.placed_at(shift, starts));
    }
    laid
}

/// A visit on another shift, at the start that leads to least, nearest to where it lies now.
#[must_use]
pub fn given(input: &PlanningInput, visit: Id<Visit>, shift: &Shift) -> Option<Placement> {
    let draft = input.draft.iter().find(|it| it.visit.id == visit)?;
    let now = draft.placement.as_ref();
    let wished = now.map_or(draft.visit.earliest, |it| it.start);
    let second = now.and_then(|it| it.second_shift);
    let best = slots(input, visit, Part::First, shift).into_iter().min_by_key(|slot| {
        let weights: Vec<_> = slot.found.iter().filter_map(obstacle).map(Obstacle::weight).collect();
        (weights.iter().min().map(|it| std::cmp::Reverse(*it)), weights.len(), slot.start.until(wished).0.abs())
    });
    let start = best.map_or(wished, |slot| slot.start);
    // Two who come together come at the same time.
    let start = if second.is_some() { wished } else { start };
    Some(Placement { shift: shift.id, start, second_shift: second })
}

/// Two visits change places: the first goes to the second's shift, the second to the first's.
#[must_use]
pub fn swapped(input: &PlanningInput, give: (Id<Visit>, &Shift), take: (Id<Visit>, &Shift)) -> Laid {
    let mut without = input.clone();
    for draft in without.draft.iter_mut().filter(|it| it.visit.id == take.0) {
        draft.placement = None;
    }
    let mut laid = Laid::new();
    if let Some(placement) = given(&without, give.0, take.1) {
        for draft in without.draft.iter_mut().filter(|it| it.visit.id == give.0) {
            draft.placement = Some(placement.clone());
        }
        laid.insert(give.0, placement);
    }
    // The start it has now is where the other would rather have it.
    let wished = input.draft.iter().find(|it| it.visit.id == take.0).and_then(|it| it.placement.clone());
    for draft in without.draft.iter_mut().filter(|it| it.visit.id == take.0) {
        draft.placement = wished.clone();
    }
    if let Some(placement) = given(&without, take.0, give.1) {
        laid.insert(take.0, placement);
    }
    laid
}

/// The shift on which a worker could make a visit of a day: the one whose hours lie nearest to it.
#[must_use]
pub fn shift_of<'a>(
    input: &'a PlanningInput,
    worker: Id<Worker>,
    visit: &Visit,
    start: Option<TimeOfDay>,
) -> Option<&'a Shift> {
    let at = instant(visit.day, start.unwrap_or(visit.earliest));
    let away = |shift: &&Shift| {
        let (opens, closes) = shift.instants();
        if at < opens { opens.as_second() - at.as_second() } else { (at.as_second() - closes.as_second()).max(0) }
    };
    let own = input.planned_shifts().filter(|it| it.worker == Some(worker));
    own.filter(|it| (it.day - visit.day).get_days().abs() <= 1)
        .min_by_key(away)
        .filter(|it| away(it) < LONGEST_AWAY.seconds().0)
}

/// A shift that is further off than this is not one that the visit could be made on.
const LONGEST_AWAY: Minutes = Minutes(60);

/// What a finding means for who wants to change something.
fn obstacle(finding: &Finding) -> Option<Obstacle> {
    Some(match (finding.rule, finding.detail) {
        (RuleName::Delegation, _) => Obstacle::DelegationMissing,
        (RuleName::ProtectedIdentity, _) => Obstacle::NotNamed,
        (RuleName::UnwantedWorker, _) => Obstacle::Unwanted,
        (RuleName::Absence, Detail::PersonAway | Detail::PersonDied) => Obstacle::PersonAway,
        (RuleName::Absence, _) | (RuleName::ShiftBounds, Detail::ShiftVacant | Detail::ShiftUnknown) => {
            Obstacle::ColleagueNotAtWork
        }
        (RuleName::ShiftBounds, _) => Obstacle::OutsideShift,
        (RuleName::Overlap | RuleName::Travel, _) => Obstacle::TooTight,
        (RuleName::Breaks | RuleName::WorkWithoutBreak, _) => Obstacle::BreakLost,
        (RuleName::DailyRest, _) => Obstacle::RestTooShort,
        (RuleName::TwoWorkers, _) => Obstacle::TwoNeeded,
        (RuleName::Gap, _) => Obstacle::GapBroken,
        (RuleName::CriticalTime, _) => Obstacle::TimeCritical,
        (RuleName::Locks, _) => Obstacle::Locked,
        (RuleName::Frame, _) => Obstacle::FrameLeft,
        (RuleName::Unstaffed | RuleName::ContactPerson | RuleName::Coordinates, _) => return None,
    })
}

/// A visit on a shift, by the clock of the shift's day.
struct Stop<'a> {
    visit: &'a Visit,
    placement: &'a Placement,
    /// Whether the worker helps another there.
    second: bool,
    start: TimeOfDay,
    length: Seconds,
    day: jiff::civil::Date,
}

impl Stop<'_> {
    fn on_shift(&self, time: TimeOfDay) -> TimeOfDay {
        time_on(self.day, instant(self.visit.day, time))
    }

    fn earliest(&self) -> TimeOfDay {
        self.on_shift(self.visit.earliest)
    }

    fn latest(&self) -> TimeOfDay {
        self.on_shift(self.visit.latest)
    }

    /// The placement with another start; none for whoever helps, whose time is the other's.
    fn placed_at(&self, shift: &Shift, start: TimeOfDay) -> Option<(Id<Visit>, Placement)> {
        let start = time_on(self.visit.day, instant(shift.day, start));
        (!self.second).then(|| (self.visit.id, Placement { start, ..self.placement.clone() }))
    }
}

/// What lies on a shift, in order of time.
fn stops<'a>(input: &'a PlanningInput, shift: &Shift) -> Vec<Stop<'a>> {
    let mut stops: Vec<Stop<'a>> = Vec::new();
    for draft in &input.draft {
        let Some(placement) = &draft.placement else { continue };
        let visit = &draft.visit;
        let second = placement.shift != shift.id;
        let (after, length) = if !second {
            (Seconds::ZERO, visit.planned.seconds())
        } else if placement.second_shift == Some(shift.id) {
            let (after, length) = second_part(visit).unwrap_or((Minutes::ZERO, visit.planned));
            (after.seconds(), length.seconds())
        } else {
            continue;
        };
        let start = time_on(shift.day, instant(visit.day, placement.start)).plus(after);
        stops.push(Stop { visit, placement, second, start, length, day: shift.day });
    }
    stops.sort_by_key(|it| (it.start, it.visit.id));
    stops
}

/// The way through a shift: where the worker is, and from when free to go on.
struct Way<'a> {
    shift: &'a Shift,
    times: TravelTimes,
    homes: BTreeMap<Id<Person>, Coordinates>,
    office: Option<Coordinates>,
    place: Option<Coordinates>,
    free: TimeOfDay,
}

impl<'a> Way<'a> {
    fn of(input: &PlanningInput, shift: &'a Shift) -> Self {
        let office = input.groups.iter().find(|it| it.id == shift.group).map(|it| it.office);
        Self {
            shift,
            times: TravelTimes::new(input.travel),
            homes: input.persons.iter().filter_map(|it| Some((it.id, it.coordinates?))).collect(),
            office,
            place: office,
            free: shift.start.plus(shift.support_start.seconds()),
        }
    }

    fn home(&self, stop: &Stop<'_>) -> Option<Coordinates> {
        self.homes.get(&stop.visit.person).copied().or(self.office)
    }

    /// When the worker can be there, after a break on the way.
    fn ready(&self, stop: &Stop<'_>, rest: Seconds) -> TimeOfDay {
        let travel = self
            .place
            .zip(self.home(stop))
            .map_or(Seconds::ZERO, |(from, to)| self.times.between(self.shift.travel, from, to));
        let ready = self.free.plus(travel + rest);
        // Whole minutes: nobody is told to come at 08:13:20.
        TimeOfDay(ready.0.div_euclid(60) * 60 + if ready.0.rem_euclid(60) > 0 { 60 } else { 0 })
    }

    fn goes_to(&mut self, stop: &Stop<'_>, start: TimeOfDay) {
        self.place = self.home(stop);
        self.free = self.free.max(start.plus(stop.length));
    }
}
