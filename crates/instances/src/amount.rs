//! Exact decimal numbers: what files say, and what costs are.

use std::fmt;

use serde::{Deserialize, Deserializer};

/// Digits after the decimal point that are kept of a number in a file.
const DIGITS: u32 = 9;
/// Parts that one is divided into.
pub(crate) const ONE: i128 = 10_i128.pow(DIGITS);
/// Larger numbers than this stand in no instance; refusing them keeps every sum far from overflow.
const LARGEST: f64 = 1e9;

/// A number as a file states it, kept to nine decimals: a length of time or an instant in the unit of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Exact(pub(crate) i128);

impl Exact {
    /// A whole number.
    pub(crate) const fn whole(number: i64) -> Self {
        Self(number as i128 * ONE)
    }

    /// The number that a floating point number stands for; `None` when it is too large to be a time.
    pub(crate) fn of(number: f64) -> Option<Self> {
        (number.abs() <= LARGEST).then(|| Self((number * ONE as f64).round_ties_even() as i128))
    }

    /// The nearest whole number; of two that are as near, the even one.
    pub(crate) fn rounded(self) -> Self {
        Self(nearest(self.0, ONE) * ONE)
    }

    /// The number in this many parts of one, rounded to the nearest.
    pub(crate) fn in_parts(self, parts: i64) -> i64 {
        nearest(self.0 * i128::from(parts), ONE) as i64
    }

    /// The whole number that it is, or `None` when it has decimals.
    pub(crate) fn as_whole(self) -> Option<i64> {
        (self.0 % ONE == 0).then_some((self.0 / ONE) as i64)
    }

    /// The same as an amount.
    pub(crate) const fn amount(self) -> Amount {
        Amount { units: self.0, decimals: DIGITS }
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        Self::of(number).ok_or_else(|| serde::de::Error::custom(format!("the number {number} is too large")))
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.amount().fmt(f)
    }
}

/// `units / by`, rounded to the nearest; halves to the even number.
pub(crate) fn nearest(units: i128, by: i128) -> i128 {
    let (floor, rest) = (units.div_euclid(by), units.rem_euclid(by));
    let up = rest * 2 > by || (rest * 2 == by && floor % 2 != 0);
    floor + i128::from(up)
}

/// An exact decimal number with its decimals, printed without zeros at the end.
#[derive(Debug, Clone, Copy)]
pub struct Amount {
    /// How many of the smallest part.
    units: i128,
    /// How many digits of `units` are decimals.
    decimals: u32,
}

impl Amount {
    /// This many parts, of which ten to the power of `decimals` make one.
    pub const fn new(units: i128, decimals: u32) -> Self {
        Self { units, decimals }
    }

    /// A whole number.
    pub const fn whole(units: i128) -> Self {
        Self { units, decimals: 0 }
    }

    /// The same, rounded to fewer decimals.
    #[must_use]
    pub fn rounded_to(self, decimals: u32) -> Self {
        if decimals >= self.decimals {
            return self;
        }
        Self { units: nearest(self.units, 10_i128.pow(self.decimals - decimals)), decimals }
    }

    /// The nearest floating point number, for comparing with published figures.
    pub fn to_f64(self) -> f64 {
        self.units as f64 / 10_f64.powi(self.decimals as i32)
    }

    /// The number in parts of which ten to the power of `decimals` make one; only for comparing.
    fn scaled(self, decimals: u32) -> i128 {
        self.units * 10_i128.pow(decimals - self.decimals)
    }
}

impl PartialEq for Amount {
    fn eq(&self, other: &Self) -> bool {
        let decimals = self.decimals.max(other.decimals);
        self.scaled(decimals) == other.scaled(decimals)
    }
}

impl Eq for Amount {}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = 10_i128.pow(self.decimals);
        let sign = if self.units < 0 { "-" } else { "" };
        let (whole, part) = (self.units.abs() / one, self.units.abs() % one);
        if part == 0 {
            return write!(f, "{sign}{whole}");
        }
        let part = format!("{part:0width$}", width = self.decimals as usize);
        write!(f, "{sign}{whole}.{}", part.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_printed_exactly_and_without_idle_zeros() {
        assert_eq!(Amount::new(218_198_667, 6).to_string(), "218.198667");
        assert_eq!(Amount::new(-96_453_460, 6).to_string(), "-96.45346");
        assert_eq!(Amount::new(298_000, 3).to_string(), "298");
        assert_eq!(Amount::whole(10_000_000_000_000_000_000_000).to_string(), "10000000000000000000000");
        assert_eq!(Amount::new(-5, 1).to_string(), "-0.5");
    }

    #[test]
    fn a_bound_with_binary_noise_is_the_whole_minute_that_was_meant() {
        let noisy = Exact::of(401.999_999_999_999_94).unwrap();
        assert_eq!(noisy.rounded(), Exact::whole(402));
        assert_eq!(Exact::of(0.5).unwrap().rounded(), Exact::whole(0));
        assert_eq!(Exact::of(1.5).unwrap().rounded(), Exact::whole(2));
        assert_eq!(Exact::of(-2.6).unwrap().rounded(), Exact::whole(-3));
    }

    #[test]
    fn a_number_too_large_to_be_a_time_is_refused() {
        assert_eq!(Exact::of(1e300), None);
        assert_eq!(Exact::of(f64::NAN), None);
    }

    #[test]
    fn rounding_goes_to_the_nearest_and_halves_to_the_even_number() {
        assert_eq!([nearest(5, 10), nearest(15, 10), nearest(-5, 10), nearest(-6, 10)], [0, 2, 0, -1]);
    }
}
