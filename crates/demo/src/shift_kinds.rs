//! The kinds of shift in the municipality: clock times and the break each needs so that nobody works five hours without.

use tillit_domain::shift::Break;
use tillit_domain::{Minutes, Seconds, TimeOfDay};

/// Minutes kept for handing over at the start and documentation at the end.
pub(crate) const SUPPORT: Minutes = Minutes(10);

/// A kind of shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ShiftKind {
    LongDay,
    Day,
    Morning,
    Evening,
    ShortEvening,
    Night,
}

impl ShiftKind {
    /// Begins and ends, by the clock.
    pub(crate) const fn hours(self) -> (TimeOfDay, TimeOfDay) {
        match self {
            Self::LongDay => (TimeOfDay::hm(7, 0), TimeOfDay::hm(16, 0)),
            Self::Day => (TimeOfDay::hm(7, 0), TimeOfDay::hm(14, 30)),
            Self::Morning => (TimeOfDay::hm(7, 0), TimeOfDay::hm(12, 0)),
            Self::Evening => (TimeOfDay::hm(14, 0), TimeOfDay::hm(22, 0)),
            Self::ShortEvening => (TimeOfDay::hm(16, 45), TimeOfDay::hm(21, 45)),
            Self::Night => (TimeOfDay::hm(21, 30), TimeOfDay::hm(31, 0)),
        }
    }

    /// The break; none where the whole shift is at most five hours.
    pub(crate) fn rest(self) -> Option<Break> {
        let (earliest, latest) = match self {
            Self::LongDay => (TimeOfDay::hm(10, 45), TimeOfDay::hm(11, 45)),
            Self::Day => (TimeOfDay::hm(10, 15), TimeOfDay::hm(11, 30)),
            Self::Evening => (TimeOfDay::hm(16, 45), TimeOfDay::hm(18, 30)),
            Self::Night => (TimeOfDay::hm(25, 30), TimeOfDay::hm(26, 30)),
            Self::Morning | Self::ShortEvening => return None,
        };
        Some(Break { length: Minutes(30), earliest, latest })
    }

    /// Its name within a tour's.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::LongDay | Self::Day => "dag",
            Self::Morning => "morgon",
            Self::Evening | Self::ShortEvening => "kväll",
            Self::Night => "natt",
        }
    }

    /// Begins before the afternoon.
    pub(crate) const fn is_early(self) -> bool {
        matches!(self, Self::LongDay | Self::Day | Self::Morning)
    }

    /// Paid length: without the break.
    pub(crate) fn worked(self) -> Seconds {
        let (start, end) = self.hours();
        start.until(end) - self.rest().map_or(Seconds::ZERO, |rest| rest.length.seconds())
    }
}
