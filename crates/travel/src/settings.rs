//! What a team sets about its travel.

use serde::{Deserialize, Serialize};
use tillit_domain::quantity::{Metres, Seconds};

/// Speed in metres an hour, at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MetresPerHour(pub i64);

/// How fast one travels in a mode that has one speed, and what each arrival takes besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pace {
    /// Speed.
    pub speed: MetresPerHour,
    /// Margin for each arrival: locking the bicycle, finding the door.
    pub margin: Seconds,
}

/// Speeds, margins and conditions of a team; the default is a quiet summer day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TravelSettings {
    /// How much longer the way is than the great circle, in percent; 130 is usual for Swedish roads and paths.
    pub detour_percent: u16,
    /// How much longer travel takes than on dry roads, in percent; a team sets 120 for a winter week.
    pub conditions_percent: u16,
    /// On foot.
    pub walk: Pace,
    /// By bicycle.
    pub bike: Pace,
    /// By car for the first metres of a way (streets, driveways), with the margin for parking and door.
    pub car_town: Pace,
    /// By car for the rest of the way.
    pub car_country: MetresPerHour,
    /// How much of a way by car goes at town speed.
    pub town: Metres,
}

impl Default for TravelSettings {
    fn default() -> Self {
        Self {
            detour_percent: 130,
            conditions_percent: 100,
            walk: Pace { speed: MetresPerHour(5_000), margin: Seconds(30) },
            bike: Pace { speed: MetresPerHour(14_000), margin: Seconds(60) },
            car_town: Pace { speed: MetresPerHour(30_000), margin: Seconds(120) },
            car_country: MetresPerHour(70_000),
            town: Metres(3_000),
        }
    }
}
