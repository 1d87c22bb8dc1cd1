//! Figures: what a metric comes to, and how far it can be trusted.

use std::collections::BTreeSet;

use serde::Serialize;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;

use crate::item::KnownMinutes;
use crate::metrics::unite;

/// A value in thousandths of its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value(pub i64);

impl Value {
    /// `numerator × times / denominator`, rounded to thousandths, half away from zero; none where it is divided by zero.
    #[must_use]
    pub fn ratio(numerator: i64, denominator: i64, times: i64) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let (above, below) = (i128::from(numerator) * i128::from(times) * 1000, i128::from(denominator));
        let sign = if (above < 0) == (below < 0) { 1 } else { -1 };
        let rounded = sign * ((2 * above.abs() + below.abs()) / (2 * below.abs()));
        i64::try_from(rounded).ok().map(Self)
    }

    /// A share in percent.
    #[must_use]
    pub fn percent(numerator: i64, denominator: i64) -> Option<Self> {
        Self::ratio(numerator, denominator, 100)
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i64) -> Self {
        Self(number * 1000)
    }
}

/// Why there is no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nothing to divide by: nobody and nothing to count.
    NothingToCount,
    /// No time is ordered: mode ingen, or codes without time (invariant 2).
    NoOrderedTime,
    /// Nobody enters that yet: need changes, extensions, overtime, costs, inhabitants, travel.
    NotKept,
    /// Fewer occasions than the figure needs.
    TooFew,
    /// So few persons or workers that it would be about somebody, or could be found by subtraction.
    Hidden,
    /// The days asked for have not come to an end.
    NotOver,
}

/// Part of a figure: by law, by code, by cause, or something that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What of it; a word of the metric, or a service code.
    pub key: String,
    /// The value.
    pub value: Option<Value>,
    /// Above.
    pub numerator: Option<i64>,
    /// Below.
    pub denominator: Option<i64>,
    /// Whom it is about.
    pub who: Who,
}

/// Whom a figure is about. Kept only while it is worked out, to count them and to hide what is too small.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Who {
    /// Persons.
    pub persons: BTreeSet<Id<Person>>,
    /// Workers.
    pub workers: BTreeSet<Id<Worker>>,
}

impl Who {
    /// Adds a person.
    pub fn person(&mut self, person: Id<Person>) {
        self.persons.insert(person);
    }

    /// Adds those of another.
    pub fn merge(&mut self, other: Self) {
        unite(&mut self.persons, other.persons);
        unite(&mut self.workers, other.workers);
    }
}

/// How much there should have been, and how much of it is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Missing {
    /// Without data.
    pub missing: i64,
    /// All.
    pub all: i64,
}

impl Missing {
    /// One more that should have data.
    pub const fn count(&mut self, is_missing: bool) {
        self.all += 1;
        if is_missing {
            self.missing += 1;
        }
    }

    /// The share without data, as a fraction in thousandths.
    #[must_use]
    pub fn share(self) -> Option<Value> {
        Value::ratio(self.missing, self.all, 1)
    }
}

/// What a metric comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figure {
    /// The value; none with a reason.
    pub value: Option<Value>,
    /// Why there is none.
    pub reason: Option<Reason>,
    /// Above.
    pub numerator: Option<i64>,
    /// Below.
    pub denominator: Option<i64>,
    /// Whom it is about.
    pub who: Who,
    /// What is missing.
    pub missing: Missing,
    /// How its minutes are known, where it is about performed minutes.
    pub known: KnownMinutes,
    /// Parts.
    pub parts: Vec<Part>,
}

impl Figure {
    /// No value, for a reason.
    #[must_use]
    pub fn without(reason: Reason) -> Self {
        Self { reason: Some(reason), ..Self::default() }
    }

    /// A ratio times something.
    #[must_use]
    pub fn ratio(numerator: i64, denominator: i64, times: i64) -> Self {
        let value = Value::ratio(numerator, denominator, times);
        let reason = value.is_none().then_some(Reason::NothingToCount);
        Self { value, reason, numerator: Some(numerator), denominator: Some(denominator), ..Self::default() }
    }

    /// A number that is divided by nothing.
    #[must_use]
    pub fn count(number: i64) -> Self {
        Self { value: Some(Value::whole(number)), numerator: Some(number), ..Self::default() }
    }

    /// With a part more.
    #[must_use]
    pub fn with(mut self, part: Part) -> Self {
        self.parts.push(part);
        self
    }
}

impl Part {
    /// A part that is a ratio times something.
    #[must_use]
    pub fn ratio(key: impl Into<String>, numerator: i64, denominator: i64, times: i64, who: Who) -> Self {
        let value = Value::ratio(numerator, denominator, times);
        Self { key: key.into(), value, numerator: Some(numerator), denominator: Some(denominator), who }
    }

    /// A part that is a number.
    #[must_use]
    pub fn number(key: impl Into<String>, value: Option<Value>, who: Who) -> Self {
        Self { key: key.into(), value, numerator: None, denominator: None, who }
    }
}

/// The median of values that each occur so often, in thousandths; of an even number the mean of the middle two.
#[must_use]
pub fn quantile(counts: &std::collections::BTreeMap<i64, i64>, permille: i64) -> Option<Value> {
    let total: i64 = counts.values().sum();
    if total == 0 {
        return None;
    }
    // Position p·(n − 1), linear between neighbours.
    let position = permille * (total - 1);
    let (below, rest) = (position.div_euclid(1000), position.rem_euclid(1000));
    let at = |wanted: i64| {
        let mut seen = 0;
        counts.iter().find(|(_, count)| {
            seen += **count;
            seen > wanted
        })
    };
    let (low, high) = (*at(below)?.0, at(below + 1).map_or(*at(below)?.0, |(value, _)| *value));
    Some(Value(low * 1000 + (high - low) * rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn ratios_are_rounded_half_away_from_zero_and_nothing_is_divided_by_zero() {
        assert_eq!(Value::percent(1, 3), Some(Value(33_333)));
        assert_eq!(Value::percent(2, 3), Some(Value(66_667)));
        assert_eq!(Value::ratio(-1, 2000, 1), Some(Value(-1)));
        assert_eq!(Value::percent(5, 0), None);
    }

    #[test]
    fn the_median_of_an_even_number_is_the_mean_of_the_middle_two() {
        let counts = |values: &[i64]| {
            let mut counts = BTreeMap::new();
            values.iter().for_each(|value| *counts.entry(*value).or_insert(0) += 1);
            counts
        };
        assert_eq!(quantile(&counts(&[12, 3, 7]), 500), Some(Value(7000)));
        assert_eq!(quantile(&counts(&[12, 3, 7, 8]), 500), Some(Value(7500)));
        assert_eq!(quantile(&counts(&[1, 2, 3, 4, 5]), 250), Some(Value(2000)));
        assert_eq!(quantile(&counts(&[]), 500), None);
    }
}
