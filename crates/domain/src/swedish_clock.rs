//! The Swedish clock's offset from UTC, looked up by year.
//!
//! Clock times and instants are turned into each other millions of times in a follow-up and thousands of times in the moment
//! a visit is dragged, and asking the time zone's rule was a third of that work. In a usual year the clock changes twice, so
//! the two instants say all that is asked; days when it changes, and years that are not usual, are left to the zone's own rule.

use std::sync::{LazyLock, OnceLock};

use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan};

/// The zone itself. Compiled into the binary, so that nothing of the machine is read.
static ZONE: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/Stockholm").expect("the time zone database is compiled in"));

const WINTER: Offset = jiff::tz::offset(1);
const SUMMER: Offset = jiff::tz::offset(2);

/// Years whose changes are kept once they have been asked for: those of everything Tillit holds.
const FIRST_YEAR: i16 = 1990;
const YEARS: usize = 128;

/// A year in which the clock goes forward once and back once, with winter time at both ends.
#[derive(Debug, Clone, Copy)]
struct Year {
    summer: (Timestamp, Date),
    winter: (Timestamp, Date),
}

/// The zone all days and clock times are meant in.
pub(crate) fn zone() -> &'static TimeZone {
    &ZONE
}

/// Day and clock time of an instant.
pub(crate) fn clock(at: Timestamp) -> DateTime {
    // At the turn of a year both years have winter time, so the year by UTC will do.
    match year(Offset::UTC.to_datetime(at).year()) {
        Some(year) if (year.summer.0..year.winter.0).contains(&at) => SUMMER.to_datetime(at),
        Some(_) => WINTER.to_datetime(at),
        None => ZONE.to_datetime(at),
    }
}

/// The instant of a clock time: on the day clocks go forward a time that does not exist is the one an hour later, and on the
/// day they go back the first of the two is meant. None outside what instants can hold.
pub(crate) fn instant_of(clock: DateTime) -> Option<Timestamp> {
    let day = clock.date();
    match year(day.year()) {
        Some(year) if day == year.summer.1 || day == year.winter.1 => by_rule(clock),
        Some(year) if year.summer.1 < day && day < year.winter.1 => SUMMER.to_timestamp(clock).ok(),
        Some(_) => WINTER.to_timestamp(clock).ok(),
        None => by_rule(clock),
    }
}

fn by_rule(clock: DateTime) -> Option<Timestamp> {
    ZONE.to_ambiguous_timestamp(clock).compatible().ok()
}

fn year(number: i16) -> Option<&'static Year> {
    static KEPT: [OnceLock<Option<Year>>; YEARS] = [const { OnceLock::new() }; YEARS];
    let index = usize::try_from(number.checked_sub(FIRST_YEAR)?).ok()?;
    KEPT.get(index)?.get_or_init(|| look_up(number)).as_ref()
}

fn look_up(number: i16) -> Option<Year> {
    let begins = by_rule(Date::new(number, 1, 1).ok()?.at(0, 0, 0, 0))?;
    let ends = by_rule(Date::new(number, 12, 31).ok()?.tomorrow().ok()?.at(0, 0, 0, 0))?;
    let before = begins.checked_sub(1.second()).ok()?;
    let mut changes = ZONE.following(before).take_while(|it| it.timestamp() < ends);
    let (summer, winter) = (changes.next()?, changes.next()?);
    let usual = changes.next().is_none()
        && ZONE.to_offset(begins) == WINTER
        && summer.offset() == SUMMER
        && winter.offset() == WINTER;
    let on = |at: Timestamp| (at, ZONE.to_datetime(at).date());
    usual.then(|| Year { summer: on(summer.timestamp()), winter: on(winter.timestamp()) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn summer_time_begins_and_ends_at_one_o_clock_utc() {
        let year = year(2025).expect("a usual year");
        assert_eq!(year.summer.0.to_string(), "2025-03-30T01:00:00Z");
        assert_eq!(year.winter.0.to_string(), "2025-10-26T01:00:00Z");
        assert_eq!(clock(year.summer.0).to_string(), "2025-03-30T03:00:00");
        assert_eq!(clock(year.winter.0).to_string(), "2025-10-26T02:00:00");
    }

    #[test]
    fn every_hour_about_every_change_is_as_the_zone_says() {
        for number in 1985..=2125 {
            for month in [1, 3, 4, 9, 10, 12] {
                let mut at = by_rule(date(number, month, 20).at(0, 30, 0, 0)).expect("in range");
                for _ in 0..14 * 24 {
                    assert_eq!(clock(at), ZONE.to_datetime(at), "{at}");
                    let local = Offset::UTC.to_datetime(at);
                    assert_eq!(instant_of(local), by_rule(local), "{local}");
                    at += 1.hour();
                }
            }
        }
    }

    proptest! {
        #[test]
        fn any_second_is_as_the_zone_says(second in Timestamp::MIN.as_second()..=Timestamp::MAX.as_second()) {
            let at = Timestamp::from_second(second).expect("in range");
            prop_assert_eq!(clock(at), ZONE.to_datetime(at));
            let local = Offset::UTC.to_datetime(at);
            prop_assert_eq!(instant_of(local), by_rule(local));
        }

        #[test]
        fn any_second_of_these_years_is_as_the_zone_says(second in 600_000_000_i64..4_700_000_000) {
            let at = Timestamp::from_second(second).expect("in range");
            prop_assert_eq!(clock(at), ZONE.to_datetime(at));
            let local = Offset::UTC.to_datetime(at);
            prop_assert_eq!(instant_of(local), by_rule(local));
        }
    }
}
