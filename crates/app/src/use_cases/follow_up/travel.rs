//! Travel along shifts, as their visits were planned: from the office, between homes, and back.

use std::collections::{BTreeMap, HashMap};

use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::place::Coordinates;
use tillit_domain::quantity::Seconds;
use tillit_domain::shift::Shift;
use tillit_domain::visit::{PlannedState, PlannedVisit, Visit};
use tillit_domain::{Id, TimeOfDay};
use tillit_followup::facts::{Noted, ShiftTravel};
use tillit_travel::TravelTimes;

/// A stop of a shift: when, which visit, at whose home.
type Stop = (TimeOfDay, Id<Visit>, Id<Person>);

/// Travel along each shift. A dwelling that is not on the map is passed over.
pub(super) fn along(
    shifts: &[Shift],
    visits: &[Noted<PlannedVisit>],
    persons: &[Person],
    groups: &[Group],
) -> Vec<ShiftTravel> {
    let home: HashMap<Id<Person>, Coordinates> =
        persons.iter().filter_map(|person| Some((person.id, person.coordinates?))).collect();
    let stops = stops(visits);
    let times = TravelTimes::default();
    let of = |shift: &Shift| {
        let own = stops.get(&shift.id).map_or(&[][..], Vec::as_slice);
        let office = groups.iter().find(|group| group.id == shift.group).map(|group| group.office);
        let homes = own.iter().filter_map(|(.., person)| home.get(person).copied());
        let way: Vec<Coordinates> = office.into_iter().chain(homes).chain(office).collect();
        let legs = way.windows(2).map(|leg| times.between(shift.travel, leg[0], leg[1]));
        let seconds: Seconds = if own.is_empty() { Seconds::ZERO } else { legs.sum() };
        ShiftTravel { shift: shift.id, seconds, visits: u32::try_from(own.len()).unwrap_or(u32::MAX) }
    };
    shifts.iter().map(of).collect()
}

/// The visits of each shift in the order they are made, by their newest revision.
fn stops(visits: &[Noted<PlannedVisit>]) -> BTreeMap<Id<Shift>, Vec<Stop>> {
    let mut newest: HashMap<Id<Visit>, &PlannedVisit> = HashMap::new();
    for noted in visits {
        let held = newest.entry(noted.fact.visit.id).or_insert(&noted.fact);
        if held.revision < noted.fact.revision {
            *held = &noted.fact;
        }
    }
    let mut stops: BTreeMap<Id<Shift>, Vec<Stop>> = BTreeMap::new();
    for planned in newest.into_values() {
        if let PlannedState::Staffed { start, shift, second_shift, .. } = planned.state {
            for shift in [shift, second_shift].into_iter().flatten() {
                stops.entry(shift).or_default().push((start, planned.visit.id, planned.visit.person));
            }
        }
    }
    stops.values_mut().for_each(|of| of.sort_unstable());
    stops
}
