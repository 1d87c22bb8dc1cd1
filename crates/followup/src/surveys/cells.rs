//! The places of a survey and year, which of them lie within which, and where answers may be told.
//!
//! A place is hidden where fewer than five answered, or where what is told of others would leave one to four answers. As
//! counts say nothing about who answered, each answer gets a number of its own here, and [`crate::disclosure`] decides.

use std::collections::BTreeMap;
use std::ops::Range;

use tillit_domain::id::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::steering::{SteeringDecision, SteeringMode, steering_on};
use tillit_domain::survey::question::{Question, SurveyKind};
use tillit_domain::survey::round::SurveyRound;

use super::{Place, SurveySum};
use crate::disclosure::{Cell, Members, told};
use crate::metrics::Merge;

/// A unit's year: its own round where there is one, else its groups together.
#[derive(Debug)]
pub(super) struct UnitYear {
    pub(super) unit: Id<Unit>,
    pub(super) sum: SurveySum,
    pub(super) groups: Vec<(Id<Group>, SurveySum)>,
    /// How it was steered when the last of its rounds closed; none where that was never decided.
    pub(super) mode: Option<SteeringMode>,
}

/// The units that have answered a survey in a year.
pub(super) fn units(
    kind: SurveyKind,
    year: i16,
    rounds: &[SurveyRound],
    steering: &[SteeringDecision],
) -> Vec<UnitYear> {
    let mut by_unit: BTreeMap<Id<Unit>, Vec<&SurveyRound>> = BTreeMap::new();
    for round in rounds.iter().filter(|round| round.kind == kind && round.year == year) {
        by_unit.entry(round.unit).or_default().push(round);
    }
    let unit_year = |(unit, rounds): (Id<Unit>, Vec<&SurveyRound>)| {
        let mut groups: Vec<(Id<Group>, SurveySum)> =
            rounds.iter().filter_map(|round| Some((round.group?, SurveySum::from(*round)))).collect();
        groups.sort_by_key(|(group, _)| *group);
        let whole = rounds.iter().find(|round| round.group.is_none());
        let sum = whole.map_or_else(|| merged(groups.iter().map(|(_, sum)| sum)), |round| SurveySum::from(*round));
        let closed_on = rounds.iter().map(|round| round.closed_on).max()?;
        let mode = steering_on(steering, unit, closed_on).map(|decision| decision.mode);
        Some(UnitYear { unit, sum, groups, mode })
    };
    by_unit.into_iter().filter_map(unit_year).collect()
}

/// A place with its counts, and the places before it in the list that it lies within.
#[derive(Debug)]
pub(super) struct Laid {
    pub(super) place: Place,
    pub(super) sum: SurveySum,
    pub(super) mode: Option<SteeringMode>,
    inside: Vec<usize>,
    /// Positions of its units in the year; one, with a group's position in it, where it is a group.
    units: Vec<usize>,
    group: Option<usize>,
}

/// All places of a year. Years beside it are looked at for how steering went on; what may be told follows from all of them, so
/// that it is the same whichever year was asked for.
pub(super) fn places(year: i16, before: &[UnitYear], now: &[UnitYear], after: &[UnitYear]) -> Vec<Laid> {
    let mut laid = Vec::new();
    let mut sets: BTreeMap<Place, Vec<usize>> = BTreeMap::new();
    sets.insert(Place::Municipality, (0..now.len()).collect());
    for (at, unit) in now.iter().enumerate() {
        let Some(mode) = unit.mode else { continue };
        sets.entry(Place::Mode(mode)).or_default().push(at);
        let mode_in =
            |year: &[UnitYear]| year.iter().find(|other| other.unit == unit.unit).and_then(|other| other.mode);
        if let Some(from) = mode_in(before) {
            let course = Place::Course { first: year.saturating_sub(1), from, to: mode };
            sets.entry(course).or_default().push(at);
        }
        if let Some(to) = mode_in(after) {
            sets.entry(Place::Course { first: year, from: mode, to }).or_default().push(at);
        }
    }
    for (place, units) in sets {
        let sum = merged(units.iter().map(|at| &now[*at].sum));
        let mode = if let Place::Mode(mode) = place { Some(mode) } else { None };
        laid.push(Laid { place, sum, mode, inside: within(&laid, &units), units, group: None });
    }
    for (at, unit) in now.iter().enumerate() {
        let (inside, units) = (within(&laid, &[at]), vec![at]);
        laid.push(Laid {
            place: Place::Unit(unit.unit),
            sum: unit.sum.clone(),
            mode: unit.mode,
            inside,
            units,
            group: None,
        });
    }
    for (at, unit) in now.iter().enumerate() {
        for (number, (group, sum)) in unit.groups.iter().enumerate() {
            let (place, inside) = (Place::Group(*group), within(&laid, &[at]));
            laid.push(Laid { place, sum: sum.clone(), mode: unit.mode, inside, units: vec![at], group: Some(number) });
        }
    }
    laid
}

/// The positions of the places that all of these units belong to; other groups are none of them.
fn within(laid: &[Laid], units: &[usize]) -> Vec<usize> {
    let holds = |place: &Laid| place.group.is_none() && units.iter().all(|at| place.units.contains(at));
    (0..laid.len()).filter(|at| holds(&laid[*at])).collect()
}

/// Where the answers to a question may be told; to anything at all where none is named.
pub(super) fn may_be_told(laid: &[Laid], now: &[UnitYear], question: Option<&Question>) -> Vec<bool> {
    let count = |sum: &SurveySum| question.map_or(sum.answered, |question| sum.of(question).valid());
    let mut next = 0_usize;
    let mut take = |count: i64| {
        let from = next;
        next += usize::try_from(count).unwrap_or(0);
        from..next
    };
    let mut by_unit: Vec<(Vec<Range<usize>>, Range<usize>)> = Vec::new();
    for unit in now {
        let groups: Vec<Range<usize>> = unit.groups.iter().map(|(_, sum)| take(count(sum))).collect();
        let in_groups: i64 = unit.groups.iter().map(|(_, sum)| count(sum)).sum();
        let rest = take(count(&unit.sum) - in_groups);
        by_unit.push((groups, rest));
    }
    let members = |place: &Laid| -> Members {
        if let Some(group) = place.group {
            return place.units.iter().flat_map(|at| by_unit[*at].0[group].clone()).collect();
        }
        let of_unit = |at: &usize| by_unit[*at].0.iter().chain([&by_unit[*at].1]).cloned().flatten();
        place.units.iter().flat_map(of_unit).collect()
    };
    let cells: Vec<Cell> =
        laid.iter().map(|place| Cell { members: members(place), inside: place.inside.clone() }).collect();
    told(&cells)
}

fn merged<'a>(sums: impl Iterator<Item = &'a SurveySum>) -> SurveySum {
    sums.fold(SurveySum::default(), |mut all, sum| {
        all.absorb(sum.clone());
        all
    })
}
