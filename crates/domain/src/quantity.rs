//! Quantities with their unit in the type, whole numbers only.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl $name {
            /// Nothing of it.
            pub const ZERO: Self = Self(0);
        }
        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }
        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }
        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }
        impl SubAssign for $name {
            fn sub_assign(&mut self, other: Self) {
                self.0 -= other.0;
            }
        }
        impl Neg for $name {
            type Output = Self;
            fn neg(self) -> Self {
                Self(-self.0)
            }
        }
        impl Mul<i64> for $name {
            type Output = Self;
            fn mul(self, times: i64) -> Self {
                Self(self.0 * times)
            }
        }
        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
                items.fold(Self::ZERO, Add::add)
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

quantity!(
    /// Whole minutes.
    Minutes
);
quantity!(
    /// Whole seconds.
    Seconds
);
quantity!(
    /// Metres along the ground.
    Metres
);
quantity!(
    /// Whole öre, a hundredth of a krona. Money is never a fraction of an öre.
    Ore
);

impl Ore {
    /// So many whole kronor.
    #[must_use]
    pub const fn kronor(kronor: i64) -> Self {
        Self(kronor * 100)
    }

    /// `part / whole` of it, rounded to the nearest öre, halves away from zero; none without a whole.
    #[must_use]
    pub fn part(self, part: i64, whole: i64) -> Option<Self> {
        if whole == 0 {
            return None;
        }
        let (above, below) = (i128::from(self.0) * i128::from(part), i128::from(whole));
        let (above, below) = if below < 0 { (-above, -below) } else { (above, below) };
        let half = if above < 0 { -(below / 2) } else { below / 2 };
        i64::try_from((above + half) / below).ok().map(Self)
    }
}

impl Minutes {
    /// The same length in seconds.
    #[must_use]
    pub const fn seconds(self) -> Seconds {
        Seconds(self.0 * 60)
    }
}

impl Seconds {
    /// Whole minutes, rounded down: a started minute is not a performed one (metrics §0).
    #[must_use]
    pub const fn whole_minutes(self) -> Minutes {
        Minutes(self.0.div_euclid(60))
    }
}
