//! Places: where a person lives, where a tour begins.

use serde::{Deserialize, Serialize};

/// A point on the map in WGS 84, millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Coordinates {
    /// Degrees north, in millionths.
    pub latitude_microdegrees: i32,
    /// Degrees east, in millionths.
    pub longitude_microdegrees: i32,
}

impl Coordinates {
    /// A point if it can lie in Sweden (55–69.1° N, 10.5–24.2° E), so that swapped or SWEREF values are refused at the edge.
    #[must_use]
    pub fn in_sweden(latitude_microdegrees: i32, longitude_microdegrees: i32) -> Option<Self> {
        ((55_000_000..=69_100_000).contains(&latitude_microdegrees)
            && (10_500_000..=24_200_000).contains(&longitude_microdegrees))
        .then_some(Self { latitude_microdegrees, longitude_microdegrees })
    }
}

/// A postal address.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Address {
    /// Street and number, or the name of a farm.
    pub street: String,
    /// Postal code, five digits without a space.
    pub postal_code: String,
    /// Postal town.
    pub town: String,
}
