//! A day and a clock time in Sweden as an instant.
//!
//! The hour that comes twice in October is the first of the two, summer time, unless an offset follows (`+01:00` is
//! winter time). The hour that is jumped over in March does not exist and is an error.

use jiff::civil::{DateTime, Time};
use jiff::tz::{AmbiguousOffset, Offset};
use jiff::{Timestamp, ToSpan};
use tillit_domain::time::stockholm;

use crate::Remedy;
use crate::row::Parsed;

/// Reads `2025-07-07 07:30`, with seconds, with a `T`, with an offset (`+02:00`) or `Z`; the day alone is its midnight.
pub(crate) fn instant(text: &str) -> Parsed<Timestamp> {
    read(text, false)
}

/// Reads a stop: as an instant, but in the hour that comes twice the second of the two if the first is before `start`.
pub(crate) fn stop(text: &str, start: Timestamp) -> Parsed<Timestamp> {
    let first = read(text, false)?;
    if first < start { read(text, true) } else { Ok(first) }
}

fn read(text: &str, later: bool) -> Parsed<Timestamp> {
    let (local, offset) = split_offset(text)?;
    let at = civil(local)?;
    if let Some(offset) = offset {
        return offset.to_timestamp(at).map_err(|_| Remedy::Instant);
    }
    let ambiguous = stockholm().to_ambiguous_timestamp(at);
    match ambiguous.offset() {
        AmbiguousOffset::Gap { .. } => Err(Remedy::NoSuchInstant),
        _ if later => ambiguous.later().map_err(|_| Remedy::Instant),
        _ => ambiguous.earlier().map_err(|_| Remedy::Instant),
    }
}

fn split_offset(text: &str) -> Parsed<(&str, Option<Offset>)> {
    if let Some(local) = text.strip_suffix(['Z', 'z']) {
        return Ok((local, Some(Offset::UTC)));
    }
    // A hyphen before the clock time is part of the day.
    let Some(clock) = text.find(':') else { return Ok((text, None)) };
    let Some(sign) = text[clock..].find(['+', '-']) else { return Ok((text, None)) };
    let (local, offset) = text.split_at(clock + sign);
    let digits: String = offset[1..].chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match digits.len() {
        2 => (digits.parse::<i32>(), Ok(0)),
        4 => (digits[..2].parse(), digits[2..].parse::<i32>()),
        _ => return Err(Remedy::Instant),
    };
    let (hours, minutes) = (hours.map_err(|_| Remedy::Instant)?, minutes.map_err(|_| Remedy::Instant)?);
    let seconds = (hours * 3600 + minutes * 60) * if offset.starts_with('-') { -1 } else { 1 };
    Offset::from_seconds(seconds).map(|offset| (local.trim_end(), Some(offset))).map_err(|_| Remedy::Instant)
}

fn civil(text: &str) -> Parsed<DateTime> {
    let (day, clock) = match text.split_once(['T', 't']) {
        Some(parts) => parts,
        // `7/7 2025 07:30` has two spaces; the clock time is the last part that has a colon or stands after a whole day.
        None => text.rsplit_once(' ').filter(|(day, _)| super::day(day.trim()).is_ok()).unwrap_or((text, "")),
    };
    let day = super::day(day.trim()).map_err(|_| Remedy::Instant)?;
    let (clock, fraction) = split_fraction(clock.trim());
    if clock.is_empty() {
        return Ok(day.to_datetime(Time::midnight()));
    }
    let time = super::clock(clock).map_err(|_| Remedy::Instant)?;
    let midnight = day.to_datetime(Time::midnight());
    midnight.checked_add(i64::from(time.0).seconds().nanoseconds(fraction)).map_err(|_| Remedy::Instant)
}

/// Seconds may have a fraction: `07:30:15.25`. Only what follows a third part counts as one.
fn split_fraction(clock: &str) -> (&str, i64) {
    let Some((head, fraction)) = clock.rsplit_once(['.', ',']) else { return (clock, 0) };
    if head.matches([':', '.']).count() < 2 || fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return (clock, 0);
    }
    (head, format!("{fraction:0<9}")[..9].parse().unwrap_or(0))
}

/// Writes an instant as Swedish local time, with an offset only in the hour that comes twice.
pub(crate) fn write(at: Timestamp) -> String {
    let zoned = at.to_zoned(stockholm().clone());
    let local = zoned.datetime();
    let fraction = match local.subsec_nanosecond() {
        0 => String::new(),
        nanoseconds => format!(".{}", format!("{nanoseconds:09}").trim_end_matches('0')),
    };
    let offset = match stockholm().to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Fold { .. } => format!("+{:02}:00", zoned.offset().seconds() / 3600),
        _ => String::new(),
    };
    format!("{}{fraction}{offset}", local.strftime("%Y-%m-%d %H:%M:%S"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn summer_and_winter_are_told_apart() {
        for (text, at) in [
            ("2025-07-07 07:30", "2025-07-07T05:30:00Z"),
            ("2025-01-07 07.30", "2025-01-07T06:30:00Z"),
            ("7/7 2025 07:30:15", "2025-07-07T05:30:15Z"),
            ("2025-07-07T07:30:15.25", "2025-07-07T05:30:15.25Z"),
            ("2025-07-07 07:30Z", "2025-07-07T07:30:00Z"),
            ("2025-07-07T07:30:00+0200", "2025-07-07T05:30:00Z"),
            ("20250707 0730", "2025-07-07T05:30:00Z"),
        ] {
            assert_eq!(instant(text), Ok(utc(at)), "{text}");
        }
    }

    #[test]
    fn the_hour_that_comes_twice_is_summer_time_unless_said_otherwise() {
        assert_eq!(instant("2025-10-26 02:30"), Ok(utc("2025-10-26T00:30:00Z")));
        assert_eq!(instant("2025-10-26 02:30+01:00"), Ok(utc("2025-10-26T01:30:00Z")));
        let start = instant("2025-10-26 02:50").unwrap();
        assert_eq!(stop("2025-10-26 02:10", start), Ok(utc("2025-10-26T01:10:00Z")));
        assert_eq!(write(utc("2025-10-26T01:10:00Z")), "2025-10-26 02:10:00+01:00");
    }

    #[test]
    fn the_hour_that_is_jumped_over_does_not_exist() {
        assert_eq!(instant("2025-03-30 02:30"), Err(Remedy::NoSuchInstant));
        assert_eq!(instant("2025-03-30 03:00"), Ok(utc("2025-03-30T01:00:00Z")));
        for wrong in ["i morgon", "2025-02-30 07:00", "2025-07-07 7:3", "07:30"] {
            assert_eq!(instant(wrong), Err(Remedy::Instant), "{wrong}");
        }
    }
}
