//! How often something is to be done, as decisions and care plans say it, and on which days that is.
//!
//! Each frequency has one reading: the same days come out whichever part of the calendar is asked for, and a whole
//! period holds exactly the promised number. What is free to move ("twice a week") gets default days that planning may change.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::quantity::Minutes;
use crate::time::{DayRange, Weekdays, monday_of};

/// How often (S-009; frequencies as used in Swedish orders).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Frequency {
    /// So many times every day.
    Daily {
        /// Times a day.
        times: u8,
    },
    /// So many times on each of some weekdays.
    OnWeekdays {
        /// Which days.
        days: Weekdays,
        /// Times on each.
        times: u8,
    },
    /// So many times in an ISO week, days free.
    PerWeek {
        /// Times a week, at most one a day up to seven.
        times: u8,
    },
    /// Every n-th day, counted from an anchor.
    EveryNthDay {
        /// Days between.
        n: u16,
        /// A day it falls on.
        anchor: Date,
    },
    /// On one weekday of every n-th ISO week, counted from the week of the anchor. The anchor's weekday is the day.
    EveryNthWeek {
        /// Weeks between.
        n: u8,
        /// A day it falls on.
        anchor: Date,
    },
    /// So many times in a calendar month, spread evenly.
    PerMonth {
        /// Times a month.
        times: u8,
    },
    /// So many times in a calendar year, spread evenly.
    PerYear {
        /// Times a year.
        times: u16,
    },
    /// So much time in a calendar month, taken out as agreed (avlösning, ledsagning).
    TimePerMonth {
        /// Minutes a month.
        minutes: Minutes,
    },
    /// When the person asks (alarm, as needed).
    AsNeeded,
}

/// A day something falls on, and how many times that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Occasion {
    /// The day.
    pub day: Date,
    /// Times that day, at least one.
    pub times: u8,
}

impl Frequency {
    /// The occasions inside both `validity` and `asked`, in order of day.
    ///
    /// An end must be set in one of the two. Frequencies without days of their own (time a month, as needed) give none.
    #[must_use]
    pub fn occasions(self, validity: DayRange, asked: DayRange) -> Vec<Occasion> {
        let Some(days) = validity.and(asked) else { return Vec::new() };
        if days.to.is_none() {
            return Vec::new();
        }
        days.days()
            .filter_map(|day| {
                let times = self.times_on(day);
                (times > 0).then_some(Occasion { day, times })
            })
            .collect()
    }

    /// How many times it falls within both `validity` and `asked`.
    #[must_use]
    pub fn count(self, validity: DayRange, asked: DayRange) -> u32 {
        self.occasions(validity, asked).iter().map(|occasion| u32::from(occasion.times)).sum()
    }

    /// Times on one day.
    #[must_use]
    pub fn times_on(self, day: Date) -> u8 {
        match self {
            Self::Daily { times } => times,
            Self::OnWeekdays { days, times } => {
                if days.contains(day.weekday()) {
                    times
                } else {
                    0
                }
            }
            Self::PerWeek { times } => spread(u32::from(times), 7, i64::from(day.weekday().to_monday_zero_offset())),
            Self::EveryNthDay { n, anchor } => u8::from(days_between(anchor, day).rem_euclid(i64::from(n.max(1))) == 0),
            Self::EveryNthWeek { n, anchor } => u8::from(
                day.weekday() == anchor.weekday()
                    && (days_between(monday_of(anchor), monday_of(day)) / 7).rem_euclid(i64::from(n.max(1))) == 0,
            ),
            Self::PerMonth { times } => {
                spread(u32::from(times), i64::from(day.days_in_month()), i64::from(day.day()) - 1)
            }
            Self::PerYear { times } => {
                spread(u32::from(times), i64::from(day.days_in_year()), i64::from(day.day_of_year()) - 1)
            }
            Self::TimePerMonth { .. } | Self::AsNeeded => 0,
        }
    }

    /// Whether planning may choose another day of the same week than the default one.
    #[must_use]
    pub const fn day_is_free(self) -> bool {
        matches!(self, Self::PerWeek { .. } | Self::PerMonth { .. } | Self::PerYear { .. })
    }

    /// Whether it falls on days at all.
    #[must_use]
    pub const fn has_days(self) -> bool {
        !matches!(self, Self::TimePerMonth { .. } | Self::AsNeeded)
    }
}

/// How many of `times` occasions, spread evenly over `length` days, fall on the day with this offset; they sum to `times`.
fn spread(times: u32, length: i64, offset: i64) -> u8 {
    // Occasion k lies at (k + ½) · length / times, so that once a week is Thursday and once a month mid-month.
    let before = |day: i64| (2 * day * i64::from(times) + length - 1).div_euclid(2 * length);
    u8::try_from(before(offset + 1) - before(offset)).unwrap_or(u8::MAX)
}

fn days_between(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

/// The ISO week's days as a range.
#[must_use]
pub fn week_of(day: Date) -> DayRange {
    let monday = monday_of(day);
    DayRange::new(monday, monday.saturating_add(6.days()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(frequency: Frequency, from: Date, to: Date) -> Vec<String> {
        let range = DayRange::new(from, to);
        frequency
            .occasions(range, range)
            .iter()
            .map(|o| format!("{}×{}", o.day.strftime("%a %d %b"), o.times))
            .collect()
    }

    #[test]
    fn cleaning_every_third_week_stays_on_its_weekday_whatever_the_year() {
        let cleaning = Frequency::EveryNthWeek { n: 3, anchor: date(2025, 6, 3) };
        assert_eq!(days(cleaning, date(2025, 7, 1), date(2025, 8, 10)), ["Tue 15 Jul×1", "Tue 05 Aug×1"]);
        assert_eq!(days(cleaning, date(2025, 12, 22), date(2026, 1, 25)), ["Tue 30 Dec×1", "Tue 20 Jan×1"]);
        assert_eq!(days(cleaning, date(2025, 5, 1), date(2025, 5, 31)), ["Tue 13 May×1"]);
    }

    #[test]
    fn twice_a_week_is_twice_in_every_iso_week() {
        assert_eq!(days(Frequency::PerWeek { times: 2 }, date(2025, 7, 7), date(2025, 7, 13)).len(), 2);
        assert_eq!(days(Frequency::PerWeek { times: 1 }, date(2025, 7, 7), date(2025, 7, 13)), ["Thu 10 Jul×1"]);
    }

    #[test]
    fn window_cleaning_once_a_year_comes_once_in_leap_years_too() {
        for year in [2024, 2025] {
            let range = DayRange::new(date(year, 1, 1), date(year, 12, 31));
            assert_eq!(Frequency::PerYear { times: 1 }.count(range, range), 1);
            assert_eq!(Frequency::PerYear { times: 500 }.count(range, range), 500);
            assert_eq!(Frequency::PerMonth { times: 3 }.count(range, range), 36);
        }
    }

    #[test]
    fn what_is_done_as_needed_has_no_days() {
        let july = DayRange::new(date(2025, 7, 1), date(2025, 7, 31));
        assert_eq!(Frequency::AsNeeded.count(july, july), 0);
        assert_eq!(Frequency::TimePerMonth { minutes: Minutes(600) }.count(july, july), 0);
    }
}
