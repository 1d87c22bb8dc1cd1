//! SWEREF 99 TM to WGS 84: Gauss–Krüger's projection turned back, by the formulas Lantmäteriet publishes.
//!
//! SWEREF 99 and WGS 84 differ by less than a metre, which is nothing for travel between dwellings.

use tillit_domain::place::Coordinates;

use crate::Remedy;

/// GRS 80: half the major axis in metres, and the flattening.
const AXIS: f64 = 6_378_137.0;
const FLATTENING: f64 = 1.0 / 298.257_222_101;
/// SWEREF 99 TM: central meridian in degrees, scale along it, false easting in metres.
const MERIDIAN_DEGREES: f64 = 15.0;
const SCALE: f64 = 0.9996;
const FALSE_EASTING: f64 = 500_000.0;

/// Latitude and longitude in degrees of a point given as metres north and east.
#[must_use]
pub fn to_degrees(north: f64, east: f64) -> (f64, f64) {
    let e2 = FLATTENING * (2.0 - FLATTENING);
    let n = FLATTENING / (2.0 - FLATTENING);
    let radius = AXIS / (1.0 + n) * (1.0 + n * n / 4.0 + n.powi(4) / 64.0);
    let delta = [
        n / 2.0 - 2.0 * n.powi(2) / 3.0 + 37.0 * n.powi(3) / 96.0 - n.powi(4) / 360.0,
        n.powi(2) / 48.0 + n.powi(3) / 15.0 - 437.0 * n.powi(4) / 1440.0,
        17.0 * n.powi(3) / 480.0 - 37.0 * n.powi(4) / 840.0,
        4397.0 * n.powi(4) / 161_280.0,
    ];
    let xi = north / (SCALE * radius);
    let eta = (east - FALSE_EASTING) / (SCALE * radius);
    let (mut xi_prime, mut eta_prime) = (xi, eta);
    for (double, coefficient) in [2.0, 4.0, 6.0, 8.0].into_iter().zip(delta) {
        xi_prime -= coefficient * (double * xi).sin() * (double * eta).cosh();
        eta_prime -= coefficient * (double * xi).cos() * (double * eta).sinh();
    }
    let conformal = (xi_prime.sin() / eta_prime.cosh()).asin();
    let longitude = MERIDIAN_DEGREES.to_radians() + (eta_prime.sinh() / xi_prime.cos()).atan();
    let series = [
        e2 + e2.powi(2) + e2.powi(3) + e2.powi(4),
        -(7.0 * e2.powi(2) + 17.0 * e2.powi(3) + 30.0 * e2.powi(4)) / 6.0,
        (224.0 * e2.powi(3) + 889.0 * e2.powi(4)) / 120.0,
        -(4279.0 * e2.powi(4)) / 1260.0,
    ];
    let sin2 = conformal.sin().powi(2);
    let sum = series[0] + series[1] * sin2 + series[2] * sin2.powi(2) + series[3] * sin2.powi(3);
    let latitude = conformal + conformal.sin() * conformal.cos() * sum;
    (latitude.to_degrees(), longitude.to_degrees())
}

/// The point in Sweden at so many millionths of a metre north and east.
pub(crate) fn point(north_millionths: i64, east_millionths: i64) -> Result<Coordinates, Remedy> {
    #[expect(clippy::cast_precision_loss, reason = "metres in Sweden fit a double to the millionth")]
    let metres = |millionths: i64| millionths as f64 / 1e6;
    let (latitude, longitude) = to_degrees(metres(north_millionths), metres(east_millionths));
    if !latitude.is_finite() || !longitude.is_finite() {
        return Err(Remedy::OutsideSweden);
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "degrees times a million fit, and the point is checked to be in Sweden"
    )]
    let microdegrees = |degrees: f64| (degrees * 1e6).round() as i32;
    Coordinates::in_sweden(microdegrees(latitude), microdegrees(longitude)).ok_or(Remedy::OutsideSweden)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_on_the_central_meridian_stays_on_it_and_a_metre_is_a_metre() {
        let (south, longitude) = to_degrees(6_600_000.0, 500_000.0);
        let (north, _) = to_degrees(6_601_000.0, 500_000.0);
        assert!((longitude - 15.0).abs() < 1e-12);
        // A meridian degree at 59.5° N is 111 403 m on GRS 80, and the projection shrinks it by 0.9996.
        let metres_a_degree = 1000.0 / (north - south) / SCALE;
        assert!((metres_a_degree - 111_403.0).abs() < 10.0, "{metres_a_degree}");
    }

    #[test]
    fn known_points_come_out_right() {
        // A control point to the millimetre, then Stockholm's central station and a point in the mountains to the
        // metre. The forward formulas, worked out apart from this code, give the same.
        for (north, east, latitude, longitude) in [
            (6_097_106.672, 356_083.438, 55.0, 12.75),
            (6_580_822.0, 674_032.0, 59.330_231, 18.059_196),
            (7_281_446.0, 478_656.0, 65.6542, 14.5360),
        ] {
            let point = to_degrees(north, east);
            let off = ((point.0 - latitude).abs(), (point.1 - longitude).abs());
            assert!(off.0 < 1e-5 && off.1 < 1e-5, "{point:?} is not {latitude} {longitude}");
        }
    }

    #[test]
    fn swapped_coordinates_are_not_in_sweden() {
        assert_eq!(point(674_032_000_000, 6_580_822_000_000), Err(Remedy::OutsideSweden));
        assert!(point(6_580_822_000_000, 674_032_000_000).is_ok());
    }
}
