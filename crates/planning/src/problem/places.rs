//! Where visits are made and tours begin: dwellings and offices, each once.

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::place::Coordinates;
use tillit_domain::quantity::Seconds as Length;
use tillit_domain::worker::TravelMode;
use tillit_solver::problem::{MatrixIx, PlaceIx, TravelMatrix};
use tillit_solver::{ProblemError, Seconds};
use tillit_travel::TravelTimes;

use crate::input::PlanningInput;

/// The modes of travel in the order of a problem's matrices.
const MODES: [TravelMode; 3] = [TravelMode::Walk, TravelMode::Bike, TravelMode::Car];

/// Where somebody is who lives nowhere on the map, when not even the group has an office: any one point.
const NOWHERE: Coordinates = Coordinates { latitude_microdegrees: 0, longitude_microdegrees: 0 };

/// The places of a problem.
pub(super) struct Places<'a> {
    input: &'a PlanningInput,
    coordinates: Vec<Coordinates>,
    positions: BTreeMap<(i32, i32), usize>,
}

impl<'a> Places<'a> {
    pub(super) fn of(input: &'a PlanningInput) -> Self {
        let mut places = Self { input, coordinates: Vec::new(), positions: BTreeMap::new() };
        for group in &input.groups {
            places.add(group.office);
        }
        for coordinates in input.persons.iter().filter_map(|person| person.coordinates) {
            places.add(coordinates);
        }
        places.add(NOWHERE);
        places
    }

    fn add(&mut self, place: Coordinates) {
        let coordinates = &mut self.coordinates;
        self.positions.entry(key(place)).or_insert_with(|| {
            coordinates.push(place);
            coordinates.len() - 1
        });
    }

    fn position(&self, place: Coordinates) -> PlaceIx {
        PlaceIx(self.positions.get(&key(place)).copied().unwrap_or_default())
    }

    /// The office of a group.
    pub(super) fn office(&self, group: Id<Group>) -> PlaceIx {
        let office = self.input.groups.iter().find(|it| it.id == group).map(|it| it.office);
        self.position(office.unwrap_or(NOWHERE))
    }

    /// The person's dwelling; where it is not on the map, the office of the group that serves the visit.
    pub(super) fn dwelling(&self, person: &Person, served_by: Id<Group>) -> PlaceIx {
        person.coordinates.map_or_else(|| self.office(served_by), |place| self.position(place))
    }

    /// Travel times between all places, one matrix for each mode.
    pub(super) fn matrices(&self) -> Result<Vec<TravelMatrix>, ProblemError> {
        let times = TravelTimes::new(self.input.travel);
        MODES
            .iter()
            .map(|&mode| {
                let matrix = times.matrix(mode, &self.coordinates);
                TravelMatrix::from_fn(self.coordinates.len(), |from, to| {
                    whole_minutes(matrix.between(from.0, to.0).unwrap_or(Length::ZERO))
                })
            })
            .collect()
    }
}

/// A length rounded up to whole minutes: with it all starts are whole minutes, as people write them, and travel is never
/// planned shorter than it is.
const fn whole_minutes(length: Length) -> Seconds {
    Seconds((length.0 + 59).div_euclid(60) * 60)
}

/// The matrix of a mode.
pub(super) const fn matrix_of(mode: TravelMode) -> MatrixIx {
    MatrixIx(match mode {
        TravelMode::Walk => 0,
        TravelMode::Bike => 1,
        TravelMode::Car => 2,
    })
}

const fn key(place: Coordinates) -> (i32, i32) {
    (place.latitude_microdegrees, place.longitude_microdegrees)
}
