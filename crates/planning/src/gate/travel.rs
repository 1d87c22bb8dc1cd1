//! There is real time to travel, by the shift's mode: from the office, between visits and back, beside the breaks.

use jiff::Timestamp;
use tillit_domain::id::Id;
use tillit_domain::place::Coordinates;
use tillit_domain::quantity::Seconds;
use tillit_domain::shift::Shift;
use tillit_domain::time::seconds_between;
use tillit_domain::visit::Visit;
use tillit_travel::TravelTimes;

use super::finding::LegKind;
use super::view::{Stop, View, plannable};
use super::{Detail, Finding, PlanToJudge, RuleName};

/// A way a worker goes during a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leg {
    /// On which shift.
    pub shift: Id<Shift>,
    /// From this visit; none from the office.
    pub from: Option<Id<Visit>>,
    /// To this visit; none to the office.
    pub to: Option<Id<Visit>>,
    /// How long it takes.
    pub travel: Seconds,
    /// Breaks laid out on the way.
    pub rest: Seconds,
    /// From when the worker is free to go to when the worker must be there; negative where visits overlap.
    pub available: Seconds,
}

/// All ways of a plan, shift by shift in order of time.
#[must_use]
pub fn legs(plan: &PlanToJudge<'_>) -> Vec<Leg> {
    View::of(*plan).legs
}

/// The ways of what a view shows.
pub(super) fn of_view(view: &View<'_>) -> Vec<Leg> {
    view.used_shifts().flat_map(|(shift, stops)| of_shift(view, shift, stops)).collect()
}

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    // Where there is no time at all, visits overlap or leave the shift, and those rules tell it.
    let short = |leg: &&Leg| leg.available >= Seconds::ZERO && leg.available < leg.travel + leg.rest;
    let mut found = Vec::new();
    for leg in view.legs.iter().filter(short) {
        let kind = match (leg.from, leg.to) {
            (None, _) => LegKind::FromOffice,
            (Some(_), Some(_)) => LegKind::Between,
            (Some(_), None) => LegKind::ToOffice,
        };
        let &Leg { shift, travel, rest, available, .. } = leg;
        let detail = Detail::TravelTooShort { travel, rest, available, leg: kind };
        let (visit, other) = (leg.to.or(leg.from), leg.to.and(leg.from));
        let mut finding = Finding::new(RuleName::Travel, detail).shift(shift).worker(view.worker(shift));
        if let Some(stop) = view.stops_on(shift).iter().find(|stop| Some(stop.visit.id) == visit) {
            finding = finding.visit(stop.visit);
        }
        found.push(Finding { second_visit: other, ..finding });
    }
    found
}

fn of_shift(view: &View<'_>, shift: &Shift, stops: &[Stop<'_>]) -> Vec<Leg> {
    let times = TravelTimes::new(view.plan.input.travel);
    let (opens, closes) = plannable(shift);
    let office = view.office(shift.group);
    let travel = |from: Option<Coordinates>, to: Option<Coordinates>| {
        from.zip(to).map_or(Seconds::ZERO, |(from, to)| times.between(shift.travel, from, to))
    };
    let rest = |from: Timestamp, to: Timestamp| {
        let rests = view.rests(shift.id).iter().filter(|rest| from <= rest.start && rest.start < to);
        rests.map(|rest| seconds_between(rest.start, rest.end)).sum::<Seconds>()
    };
    let mut legs = Vec::with_capacity(stops.len() + 1);
    let (mut place, mut free, mut from) = (office, opens, None);
    for stop in stops {
        let to = view.place(stop.visit);
        legs.push(Leg {
            shift: shift.id,
            from,
            to: Some(stop.visit.id),
            travel: travel(place, to),
            rest: rest(free, stop.start),
            available: seconds_between(free, stop.start),
        });
        // A visit inside a longer one leaves the worker where the longer one is.
        if stop.end >= free {
            (place, free, from) = (to, stop.end, Some(stop.visit.id));
        }
    }
    legs.push(Leg {
        shift: shift.id,
        from,
        to: None,
        travel: travel(place, office),
        rest: rest(free, closes),
        available: seconds_between(free, closes),
    });
    legs
}
