//! From many runs to one value with an interval.

use serde::{Deserialize, Serialize};

/// A value over runs: its mean, and the ends between which nine runs of ten lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// Mean over runs.
    pub mean: i64,
    /// One run of twenty lies below.
    pub low: i64,
    /// One run of twenty lies above.
    pub high: i64,
    /// How many runs.
    pub runs: usize,
}

impl Interval {
    /// Over runs; none without any.
    #[must_use]
    pub fn of(mut values: Vec<i64>) -> Option<Self> {
        let runs = values.len();
        let count = i64::try_from(runs).unwrap_or(i64::MAX);
        if runs == 0 {
            return None;
        }
        values.sort_unstable();
        let sum: i64 = values.iter().sum();
        Some(Self {
            mean: (2 * sum + count).div_euclid(2 * count),
            low: at_permille(&values, 50),
            high: at_permille(&values, 950),
            runs,
        })
    }

    /// Whether nought lies outside it: nine runs of ten went the same way.
    #[must_use]
    pub const fn is_clear(&self) -> bool {
        self.runs >= RUNS_TO_TELL_APART && (self.low > 0 || self.high < 0)
    }
}

/// Fewer runs than this cannot tell two ways apart.
pub const RUNS_TO_TELL_APART: usize = 3;

/// The value that so many in a thousand lie below, between two runs where it falls between them.
fn at_permille(sorted: &[i64], permille: i64) -> i64 {
    let last = i64::try_from(sorted.len() - 1).unwrap_or(0);
    let position = last * permille;
    let at = usize::try_from(position / 1000).unwrap_or(0);
    let next = (at + 1).min(sorted.len() - 1);
    sorted[at] + ((sorted[next] - sorted[at]) * (position % 1000) + 500) / 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_of_ten_runs_lie_inside() {
        let interval = Interval::of((0..=100).collect()).unwrap();
        assert_eq!((interval.mean, interval.low, interval.high), (50, 5, 95));
        assert_eq!(Interval::of(vec![7]).unwrap(), Interval { mean: 7, low: 7, high: 7, runs: 1 });
        assert_eq!(Interval::of(Vec::new()), None);
    }

    #[test]
    fn a_difference_is_clear_only_when_the_runs_agree() {
        assert!(Interval::of(vec![3, 4, 5, 6]).unwrap().is_clear());
        assert!(!Interval::of(vec![-1, 4, 5, 6]).unwrap().is_clear());
        assert!(!Interval::of(vec![3]).unwrap().is_clear());
    }
}
