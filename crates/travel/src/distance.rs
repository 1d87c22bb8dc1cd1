//! Distance between two points on the earth.

use tillit_domain::place::Coordinates;
use tillit_domain::quantity::Metres;

/// Mean radius of the earth in metres.
const EARTH_RADIUS_METRES: f64 = 6_371_008.8;

/// The great-circle distance (haversine) in whole metres; the same both ways.
#[must_use]
pub fn great_circle(a: Coordinates, b: Coordinates) -> Metres {
    // Ordering the ends makes the result the same both ways to the last bit, whatever the rounding inside.
    let key = |point: Coordinates| (point.latitude_microdegrees, point.longitude_microdegrees);
    let (a, b) = if key(a) <= key(b) { (a, b) } else { (b, a) };
    let radians = |microdegrees: i32| f64::from(microdegrees).to_radians() / 1e6;
    let (latitude_a, latitude_b) = (radians(a.latitude_microdegrees), radians(b.latitude_microdegrees));
    let half_north = (latitude_b - latitude_a) / 2.0;
    let half_east = (radians(b.longitude_microdegrees) - radians(a.longitude_microdegrees)) / 2.0;
    let h = half_north.sin().powi(2) + latitude_a.cos() * latitude_b.cos() * half_east.sin().powi(2);
    let metres = 2.0 * EARTH_RADIUS_METRES * h.sqrt().min(1.0).asin();
    #[expect(clippy::cast_possible_truncation, reason = "half the earth's girth fits many times over")]
    let whole = metres.round() as i64;
    Metres(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(latitude_microdegrees: i32, longitude_microdegrees: i32) -> Coordinates {
        Coordinates { latitude_microdegrees, longitude_microdegrees }
    }

    #[test]
    fn a_degree_of_latitude_is_a_hundred_and_eleven_kilometres() {
        assert_eq!(great_circle(point(62_000_000, 15_000_000), point(63_000_000, 15_000_000)), Metres(111_195));
    }

    #[test]
    fn a_degree_of_longitude_is_half_as_long_at_sixty_degrees_north() {
        let there = great_circle(point(60_000_000, 15_000_000), point(60_000_000, 16_000_000));
        assert!((55_500..=55_700).contains(&there.0), "{there}");
    }
}
