//! The mean of several ratios, rounded once.

use crate::figure::Value;

/// Ratios are added up in units so small that what is cut off never reaches a rounded thousandth.
const FINE: i128 = 1_000_000_000_000_000_000;
/// Before rounding, what cutting off has left behind is taken away, so that exact halves are halves.
const COARSE: i128 = 1_000_000_000_000;

/// The mean of ratios times something, in thousandths, half away from zero; none where there is no ratio or one has nothing
/// below. Ratios are of counts: not negative, and below a thousand million.
pub(super) fn of_ratios(ratios: impl IntoIterator<Item = (i64, i64)>, times: i64) -> Option<Value> {
    let (mut sum, mut count) = (0_i128, 0_i128);
    for (numerator, denominator) in ratios {
        if denominator == 0 {
            return None;
        }
        sum += rounded(i128::from(numerator) * i128::from(times) * 1000 * FINE, i128::from(denominator));
        count += 1;
    }
    if count == 0 {
        return None;
    }
    let sum = rounded(sum, FINE / COARSE);
    i64::try_from(rounded(sum, count * COARSE)).ok().map(Value)
}

/// Divided and rounded, halves upwards.
const fn rounded(above: i128, below: i128) -> i128 {
    (2 * above + below).div_euclid(2 * below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_of_the_ratios_themselves_and_is_rounded_once() {
        // (1/3 + 2/3) / 2 is a half, though neither can be written down.
        assert_eq!(of_ratios([(1, 3), (2, 3)], 100), Some(Value(50_000)));
        // (1/3 + 1/3 + 1/3 + 1/1) / 4 × 1 = 0.5; in thousandths exactly.
        assert_eq!(of_ratios([(1, 3), (1, 3), (1, 3), (1, 1)], 1), Some(Value(500)));
        // (1/2000 + 0) / 1: half a thousandth goes up.
        assert_eq!(of_ratios([(1, 2000)], 1), Some(Value(1)));
        assert_eq!(of_ratios([(1, 6000), (2, 6000)], 2), Some(Value(1)));
    }

    #[test]
    fn a_question_without_answers_leaves_no_mean() {
        assert_eq!(of_ratios([(3, 4), (0, 0)], 100), None);
        assert_eq!(of_ratios([], 100), None);
    }
}
