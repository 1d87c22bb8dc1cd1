//! Travel time by mode.

use tillit_domain::place::Coordinates;
use tillit_domain::quantity::{Metres, Seconds};
use tillit_domain::worker::TravelMode;

use crate::distance::great_circle;
use crate::matrix::Matrix;
use crate::settings::{MetresPerHour, TravelSettings};

/// Works out travel times with a team's settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TravelTimes {
    settings: TravelSettings,
}

impl TravelTimes {
    /// Travel times with these settings.
    #[must_use]
    pub const fn new(settings: TravelSettings) -> Self {
        Self { settings }
    }

    /// The way along the ground.
    #[must_use]
    pub fn way(&self, from: Coordinates, to: Coordinates) -> Metres {
        Metres(divided_up(great_circle(from, to).0 * i64::from(self.settings.detour_percent), 100))
    }

    /// Seconds from one place to another, margin for the arrival included; zero to the same place.
    #[must_use]
    pub fn between(&self, mode: TravelMode, from: Coordinates, to: Coordinates) -> Seconds {
        if from == to {
            return Seconds::ZERO;
        }
        let way = self.way(from, to);
        let set = &self.settings;
        let (moving, margin) = match mode {
            TravelMode::Walk => (milliseconds(way, set.walk.speed), set.walk.margin),
            TravelMode::Bike => (milliseconds(way, set.bike.speed), set.bike.margin),
            TravelMode::Car => {
                let town = Metres(way.0.min(set.town.0));
                let time = milliseconds(town, set.car_town.speed) + milliseconds(way - town, set.car_country);
                (time, set.car_town.margin)
            }
        };
        Seconds(divided_up(moving * i64::from(set.conditions_percent), 100_000)) + margin
    }

    /// Times between all pairs of places.
    #[must_use]
    pub fn matrix(&self, mode: TravelMode, places: &[Coordinates]) -> Matrix {
        Matrix::new(places.len(), |from, to| self.between(mode, places[from], places[to]))
    }
}

/// Milliseconds a way takes; a speed below one metre an hour counts as one.
fn milliseconds(way: Metres, speed: MetresPerHour) -> i64 {
    divided_up(way.0 * 3_600_000, speed.0.max(1))
}

/// Quotient of non-negative numbers, rounded up, so that travel is never planned shorter than it is.
fn divided_up(number: i64, by: i64) -> i64 {
    (number + by - 1).div_euclid(by)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const OFFICE: Coordinates = Coordinates { latitude_microdegrees: 62_750_000, longitude_microdegrees: 15_420_000 };

    /// A point so many metres north of the office.
    fn north(metres: i32) -> Coordinates {
        let degrees = i64::from(metres) * 1_000_000 / 111_195;
        let north = i32::try_from(degrees).unwrap();
        Coordinates { latitude_microdegrees: OFFICE.latitude_microdegrees + north, ..OFFICE }
    }

    fn minutes(mode: TravelMode, metres: i32) -> i64 {
        (TravelTimes::default().between(mode, OFFICE, north(metres)).0 + 30) / 60
    }

    #[test]
    fn a_kilometre_takes_sixteen_minutes_on_foot_seven_by_bike_and_five_by_car() {
        assert_eq!(minutes(TravelMode::Walk, 1_000), 16);
        assert_eq!(minutes(TravelMode::Bike, 1_000), 7);
        assert_eq!(minutes(TravelMode::Car, 1_000), 5);
    }

    #[test]
    fn thirty_kilometres_of_country_road_take_thirty_nine_minutes_by_car() {
        assert_eq!(minutes(TravelMode::Car, 30_000), 39);
    }

    #[test]
    fn the_same_house_is_no_travel_and_the_next_door_costs_only_the_margin() {
        let times = TravelTimes::default();
        assert_eq!(times.between(TravelMode::Car, OFFICE, OFFICE), Seconds::ZERO);
        let next_door = Coordinates { latitude_microdegrees: OFFICE.latitude_microdegrees + 1, ..OFFICE };
        assert_eq!(times.between(TravelMode::Car, OFFICE, next_door), Seconds(120));
    }

    #[test]
    fn a_winter_week_and_a_wider_margin_make_travel_longer() {
        let winter = TravelSettings { conditions_percent: 150, ..TravelSettings::default() };
        let summer = TravelTimes::default().between(TravelMode::Walk, OFFICE, north(1_000)) - Seconds(30);
        let slow = TravelTimes::new(winter).between(TravelMode::Walk, OFFICE, north(1_000)) - Seconds(30);
        assert!((slow.0 * 2 - summer.0 * 3).abs() <= 3, "{slow} {summer}");
        let mut wide = TravelSettings::default();
        wide.walk.margin = Seconds(330);
        let with_margin = TravelTimes::new(wide).between(TravelMode::Walk, OFFICE, north(1_000));
        assert_eq!(with_margin - Seconds(330), summer);
    }

    fn place() -> impl Strategy<Value = Coordinates> {
        (55_000_000..69_100_000, 10_500_000..24_200_000).prop_map(|(latitude_microdegrees, longitude_microdegrees)| {
            Coordinates { latitude_microdegrees, longitude_microdegrees }
        })
    }

    fn mode() -> impl Strategy<Value = TravelMode> {
        prop_oneof![Just(TravelMode::Walk), Just(TravelMode::Bike), Just(TravelMode::Car)]
    }

    proptest! {
        #[test]
        fn travel_is_the_same_both_ways(a in place(), b in place(), mode in mode()) {
            let times = TravelTimes::default();
            prop_assert_eq!(times.between(mode, a, b), times.between(mode, b, a));
        }

        #[test]
        fn a_call_on_the_way_never_makes_it_quicker(a in place(), b in place(), c in place(), mode in mode()) {
            let times = TravelTimes::default();
            let direct = times.between(mode, a, c);
            let over = times.between(mode, a, b) + times.between(mode, b, c);
            // Whole metres may round a way down by one metre at each end.
            prop_assert!(direct.0 <= over.0 + 3, "{} > {}", direct, over);
        }

        #[test]
        fn the_matrix_says_the_same_as_each_pair(places in proptest::collection::vec(place(), 1..6), mode in mode()) {
            let times = TravelTimes::default();
            let matrix = times.matrix(mode, &places);
            for (from, &a) in places.iter().enumerate() {
                for (to, &b) in places.iter().enumerate() {
                    prop_assert_eq!(matrix.between(from, to), Some(times.between(mode, a, b)));
                }
            }
        }
    }
}
