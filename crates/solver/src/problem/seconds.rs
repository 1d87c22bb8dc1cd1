//! Time inside a problem.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

/// A number of seconds: a length of time, or an instant counted from the start of the horizon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seconds(pub i64);

impl Seconds {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// This many minutes.
    pub const fn minutes(minutes: i64) -> Self {
        Self(minutes * 60)
    }

    /// This many hours.
    pub const fn hours(hours: i64) -> Self {
        Self(hours * 3600)
    }

    /// The absolute value.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self(self.0.abs())
    }
}

impl Add for Seconds {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Seconds {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Seconds {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Seconds {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl SubAssign for Seconds {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Sum for Seconds {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        Self(items.map(|item| item.0).sum())
    }
}

/// A closed interval: both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Window {
    /// First instant inside.
    pub earliest: Seconds,
    /// Last instant inside.
    pub latest: Seconds,
}

impl Window {
    /// A window from `earliest` to `latest`.
    pub const fn new(earliest: Seconds, latest: Seconds) -> Self {
        Self { earliest, latest }
    }

    /// Whether the instant lies inside.
    pub fn contains(self, instant: Seconds) -> bool {
        self.earliest <= instant && instant <= self.latest
    }

    /// How far outside the instant lies; zero inside.
    pub fn outside_by(self, instant: Seconds) -> Seconds {
        if instant < self.earliest {
            self.earliest - instant
        } else if instant > self.latest {
            instant - self.latest
        } else {
            Seconds::ZERO
        }
    }
}
