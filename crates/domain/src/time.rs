//! Days and clock times in Sweden. Instants are UTC; days are those of Europe/Stockholm (invariant 9).

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::quantity::Seconds;
use crate::swedish_clock;

/// The zone all days and clock times are meant in.
#[must_use]
pub fn stockholm() -> &'static TimeZone {
    swedish_clock::zone()
}

/// The Swedish day an instant lies in.
#[must_use]
pub fn day_of(instant: Timestamp) -> Date {
    swedish_clock::clock(instant).date()
}

/// The instant at a clock time of a day.
///
/// On the day clocks go forward a time that does not exist becomes the one an hour later; on the day they
/// go back the first of the two is meant. A time of day from 24:00 on lies in the next day. The first and the last day of
/// the calendar, which stand for "always", reach as far as instants do.
///
/// # Panics
/// Never: the parts of a time of day fit their types.
#[must_use]
pub fn instant(day: Date, time: TimeOfDay) -> Timestamp {
    let (days, within) = (time.0.div_euclid(24 * 3600), time.0.rem_euclid(24 * 3600));
    let day = day.saturating_add(i64::from(days).days());
    let hour = i8::try_from(within / 3600).expect("below 24");
    let minute = i8::try_from(within % 3600 / 60).expect("below 60");
    let second = i8::try_from(within % 60).expect("below 60");
    let beyond = if day.year() < 0 { Timestamp::MIN } else { Timestamp::MAX };
    swedish_clock::instant_of(day.at(hour, minute, second, 0)).unwrap_or(beyond)
}

/// The clock time of an instant, counted from the midnight that begins `day`; from 24:00 on if it lies in the day after.
#[must_use]
pub fn time_on(day: Date, at: Timestamp) -> TimeOfDay {
    let clock = swedish_clock::clock(at);
    let (days, time) = ((clock.date() - day).get_days(), clock.time());
    TimeOfDay(days * 86_400 + i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second()))
}

/// Seconds that pass from one instant to another; negative if the second is earlier.
#[must_use]
pub fn seconds_between(from: Timestamp, to: Timestamp) -> Seconds {
    Seconds(to.as_second() - from.as_second())
}

/// A clock time as seconds after the midnight that begins a day; 24:00 and later lie in the night after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(pub i32);

impl TimeOfDay {
    /// The clock time `hour:minute`; hours above 23 lie in the next day.
    #[must_use]
    pub const fn hm(hour: i32, minute: i32) -> Self {
        Self(hour * 3600 + minute * 60)
    }

    /// As the clock on the wall shows it: 07:00 for 31:00. For words; it says nothing of the day any more.
    #[must_use]
    pub const fn on_the_wall(self) -> Self {
        Self(self.0.rem_euclid(24 * 3600))
    }

    /// Later by so many seconds (earlier if negative).
    ///
    /// # Panics
    /// If the sum does not fit 32 bits, some 68 years away.
    #[must_use]
    pub fn plus(self, seconds: Seconds) -> Self {
        Self(self.0 + i32::try_from(seconds.0).expect("a length within days"))
    }

    /// Seconds from this time to a later one.
    #[must_use]
    pub fn until(self, later: Self) -> Seconds {
        Seconds(i64::from(later.0 - self.0))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.div_euclid(3600), self.0.rem_euclid(3600) / 60)?;
        if self.0 % 60 != 0 {
            write!(f, ":{:02}", self.0.rem_euclid(60))?;
        }
        Ok(())
    }
}

/// A text is not a clock time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a clock time of the form HH:MM")]
pub struct NotAClockTime;

impl FromStr for TimeOfDay {
    type Err = NotAClockTime;

    /// Reads `07:30`, `7.30`, `07:30:15` and, for the night after, `25:30`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts: Vec<&str> = text.trim().split([':', '.']).collect();
        if !(2..=3).contains(&parts.len()) || parts.iter().any(|p| p.is_empty() || p.len() > 2) {
            return Err(NotAClockTime);
        }
        let number = |index: usize| parts.get(index).map_or(Ok(0), |p| p.parse::<i32>().map_err(|_| NotAClockTime));
        let (hour, minute, second) = (number(0)?, number(1)?, number(2)?);
        if !(0..48).contains(&hour) || !(0..60).contains(&minute) || !(0..60).contains(&second) {
            return Err(NotAClockTime);
        }
        Ok(Self(hour * 3600 + minute * 60 + second))
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A run of days. Spoken of inclusively outside ("1–7 July"), half-open inside; the end may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DayRange {
    /// First day.
    pub from: Date,
    /// Last day, inclusive; none while it is not known.
    pub to: Option<Date>,
}

impl DayRange {
    /// From one day to another, both included.
    #[must_use]
    pub const fn new(from: Date, to: Date) -> Self {
        Self { from, to: Some(to) }
    }

    /// From a day on, with no end set.
    #[must_use]
    pub const fn starting(from: Date) -> Self {
        Self { from, to: None }
    }

    /// A single day.
    #[must_use]
    pub const fn day(day: Date) -> Self {
        Self::new(day, day)
    }

    /// So many days from a first one.
    #[must_use]
    pub fn days_from(from: Date, days: u16) -> Self {
        Self::new(from, from.saturating_add(i64::from(days).days()).yesterday().unwrap_or(from))
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn contains(self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// The days both have, if any.
    #[must_use]
    pub fn and(self, other: Self) -> Option<Self> {
        let from = self.from.max(other.from);
        let to = match (self.to, other.to) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (end, None) | (None, end) => end,
        };
        to.is_none_or(|to| from <= to).then_some(Self { from, to })
    }

    /// Whether they have a day in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.and(other).is_some()
    }

    /// The same run with `last` as its last day; one that begins after `last` has no days left.
    #[must_use]
    pub fn ended(self, last: Date) -> Self {
        let none = self.from.yesterday().unwrap_or(self.from);
        let last = last.max(none);
        Self { from: self.from, to: Some(self.to.map_or(last, |to| to.min(last))) }
    }

    /// Each day of it; stops at the end of the calendar if the end is open.
    pub fn days(self) -> impl Iterator<Item = Date> {
        self.from.series(1.day()).take_while(move |day| self.contains(*day))
    }
}

/// The Monday of the ISO week a day lies in.
#[must_use]
pub fn monday_of(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

/// A set of weekdays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Weekdays(u8);

impl Weekdays {
    /// Monday to Friday.
    pub const WORKDAYS: Self = Self(0b001_1111);
    /// Saturday and Sunday.
    pub const WEEKEND: Self = Self(0b110_0000);
    /// All seven.
    pub const ALL: Self = Self(0b111_1111);

    /// The set of these days.
    #[must_use]
    pub fn of(days: &[Weekday]) -> Self {
        Self(days.iter().fold(0, |set, day| set | 1 << day.to_monday_zero_offset()))
    }

    /// Whether a weekday is in it.
    #[must_use]
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & (1 << day.to_monday_zero_offset()) != 0
    }

    /// How many days are in it.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn always_has_a_first_and_a_last_instant() {
        assert!(instant(Date::MIN, TimeOfDay::hm(0, 0)) <= instant(date(-9999, 1, 3), TimeOfDay::hm(0, 0)));
        assert!(instant(Date::MAX, TimeOfDay::hm(31, 0)) >= instant(date(9999, 12, 29), TimeOfDay::hm(0, 0)));
    }

    #[test]
    fn a_night_shift_is_ten_hours_in_autumn_and_eight_in_spring() {
        let length = |day| seconds_between(instant(day, TimeOfDay::hm(22, 0)), instant(day, TimeOfDay::hm(31, 0)));
        assert_eq!(length(date(2025, 10, 25)), Seconds(10 * 3600));
        assert_eq!(length(date(2025, 3, 29)), Seconds(8 * 3600));
        assert_eq!(length(date(2025, 7, 7)), Seconds(9 * 3600));
    }

    #[test]
    fn a_clock_time_that_does_not_exist_is_the_one_an_hour_later() {
        let at = instant(date(2025, 3, 30), TimeOfDay::hm(2, 30));
        assert_eq!(time_on(date(2025, 3, 30), at), TimeOfDay::hm(3, 30));
    }

    #[test]
    fn a_range_includes_both_its_days() {
        let week = DayRange::days_from(date(2025, 7, 7), 7);
        assert_eq!(week.to, Some(date(2025, 7, 13)));
        assert_eq!(week.days().count(), 7);
        assert!(!week.contains(date(2025, 7, 14)));
    }

    #[test]
    fn clock_times_are_read_as_people_write_them() {
        assert_eq!("7.30".parse(), Ok(TimeOfDay::hm(7, 30)));
        assert_eq!("25:15".parse(), Ok(TimeOfDay::hm(25, 15)));
        assert_eq!(TimeOfDay::hm(31, 0).on_the_wall().to_string(), "07:00");
        assert_eq!("7:75".parse::<TimeOfDay>(), Err(NotAClockTime));
        assert_eq!("halv åtta".parse::<TimeOfDay>(), Err(NotAClockTime));
    }
}
