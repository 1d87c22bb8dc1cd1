//! Travel times between the homes of a group, worked out once.

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::quantity::Seconds;
use tillit_domain::worker::TravelMode;
use tillit_planning::{TravelSettings, TravelTimes};

/// Travel times of a group by mode. Place 0 is the office; who lives nowhere on the map lives there.
#[derive(Debug, Clone)]
pub struct Ways {
    places: BTreeMap<Id<Person>, usize>,
    count: usize,
    by_mode: [Vec<i64>; 3],
}

const fn index(mode: TravelMode) -> usize {
    match mode {
        TravelMode::Walk => 0,
        TravelMode::Bike => 1,
        TravelMode::Car => 2,
    }
}

impl Ways {
    /// The ways between a group's office and these persons.
    #[must_use]
    pub fn of(group: &Group, persons: &[Person], settings: TravelSettings) -> Self {
        let mut coordinates = vec![group.office];
        let mut places = BTreeMap::new();
        for person in persons {
            let Some(at) = person.coordinates else { continue };
            places.insert(person.id, coordinates.len());
            coordinates.push(at);
        }
        let times = TravelTimes::new(settings);
        let count = coordinates.len();
        let by_mode = [TravelMode::Walk, TravelMode::Bike, TravelMode::Car].map(|mode| {
            let matrix = times.matrix(mode, &coordinates);
            (0..count * count).map(|at| matrix.between(at / count, at % count).unwrap_or(Seconds::ZERO).0).collect()
        });
        Self { places, count, by_mode }
    }

    /// The place of a person.
    #[must_use]
    pub fn place(&self, person: Id<Person>) -> usize {
        self.places.get(&person).copied().unwrap_or(0)
    }

    /// How long the way from one place to another takes.
    #[must_use]
    pub fn between(&self, mode: TravelMode, from: usize, to: usize) -> Seconds {
        Seconds(self.by_mode[index(mode)][from * self.count + to])
    }
}
