//! Cells as people write them in Sweden, and as they are written back.

pub(crate) mod breaks;
pub(crate) mod frequency;
pub(crate) mod instant;
pub(crate) mod list;
pub mod sweref;
pub(crate) mod when;

use jiff::civil::{Date, Weekday};
use tillit_domain::{Minutes, TimeOfDay};

use crate::Remedy;
use crate::row::Parsed;
use crate::table::excel_day;
use crate::words::Words;

/// Yes and no.
static YES_NO: Words<bool> = Words(&[
    (true, &["ja", "j", "yes", "y", "sant", "true", "1", "x"]),
    (false, &["nej", "n", "no", "falskt", "false", "0"]),
]);

/// Reads yes or no.
pub(crate) fn yes_no(text: &str) -> Parsed<bool> {
    YES_NO.read(text).map_err(|_| Remedy::YesNo)
}

/// Writes yes or no.
pub(crate) fn write_yes_no(yes: bool) -> String {
    YES_NO.write(yes).into()
}

/// Reads a day: `2025-07-07`, `20250707`, `2025/07/07`, `7/7 2025`, `7.7.2025`, an Excel serial number, or a day with
/// a midnight after it. Years have four digits.
pub(crate) fn day(text: &str) -> Parsed<Date> {
    let text =
        ["00:00:00", "00:00"].iter().find_map(|midnight| text.strip_suffix(midnight)).map_or(text, str::trim_end);
    read_day(text).ok_or(Remedy::Date)
}

fn read_day(text: &str) -> Option<Date> {
    let numbers: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    if !numbers.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let civil =
        |year: &str, month: &str, day: &str| Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
    match numbers[..] {
        [whole] if whole.len() == 8 => civil(&whole[..4], &whole[4..6], &whole[6..]),
        // Serial numbers from 1954 on; shorter ones are more likely a mistake than a day.
        [serial] if serial.len() == 5 => serial.parse().ok().filter(|n| *n >= 20_000).and_then(excel_day),
        [year, month, day] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => civil(year, month, day),
        [day, month, year] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 && !text.contains('-') => {
            civil(year, month, day)
        }
        _ => None,
    }
}

/// Reads a clock time: `07:30`, `7.30`, `07:30:15`, `0730`, `25:30` for the night after, or a fraction of a day with a
/// decimal comma (`0,3125`), as Excel keeps times.
pub(crate) fn clock(text: &str) -> Parsed<TimeOfDay> {
    if let Some((whole, _)) = text.split_once(',') {
        let days: f64 = text.replace(',', ".").parse().map_err(|_| Remedy::Clock)?;
        if !matches!(whole, "0" | "1") {
            return Err(Remedy::Clock);
        }
        #[expect(clippy::cast_possible_truncation, reason = "less than two days of seconds")]
        return Ok(TimeOfDay((days * 86_400.0).round() as i32));
    }
    if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) {
        return format!("{}:{}", &text[..2], &text[2..]).parse().map_err(|_| Remedy::Clock);
    }
    // `7.3` is more likely half past seven with a zero lost than three past.
    if text.split([':', '.']).skip(1).any(|part| part.len() != 2) {
        return Err(Remedy::Clock);
    }
    text.parse().map_err(|_| Remedy::Clock)
}

/// Reads a whole number within limits; `15,0` is one.
pub(crate) fn number<T: TryFrom<i64>>(min: i64, max: i64) -> impl Fn(&str) -> Parsed<T> {
    move |text| {
        let bare: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
        let whole = bare
            .split_once([',', '.'])
            .filter(|(_, rest)| rest.bytes().all(|b| b == b'0'))
            .map_or(bare.as_str(), |(w, _)| w);
        let number = whole.parse::<i64>().ok().filter(|n| (min..=max).contains(n)).and_then(|n| T::try_from(n).ok());
        number.ok_or(Remedy::Number { min, max })
    }
}

/// Reads minutes within limits; `15 min` is fifteen.
pub(crate) fn minutes(min: i64, max: i64) -> impl Fn(&str) -> Parsed<Minutes> {
    move |text| {
        let bare = text.strip_suffix("min").map_or(text, str::trim_end);
        number(min, max)(bare).map(Minutes)
    }
}

/// Reads a number with a decimal comma or full stop as so many millionths.
pub(crate) fn millionths(text: &str) -> Parsed<i64> {
    let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let (negative, digits) = text.strip_prefix(['-', '−']).map_or((false, text.as_str()), |rest| (true, rest));
    let (whole, fraction) = digits.split_once([',', '.']).unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 9 || !all_digits(whole) || !all_digits(fraction) {
        return Err(Remedy::Decimal);
    }
    // A seventh digit decides the rounding; those after it do not matter.
    let seven: i64 = format!("{fraction:0<7}")[..7].parse().map_err(|_| Remedy::Decimal)?;
    let value = whole.parse::<i64>().map_err(|_| Remedy::Decimal)? * 1_000_000 + (seven + 5) / 10;
    Ok(if negative { -value } else { value })
}

/// Writes millionths with a decimal comma and all six decimals.
pub(crate) fn write_millionths(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{},{:06}", value.abs() / 1_000_000, value.abs() % 1_000_000)
}

/// Weekdays.
pub(crate) static WEEKDAY: Words<Weekday> = Words(&[
    (Weekday::Monday, &["mån", "måndag", "må", "måndagar", "mon", "monday", "mondays"]),
    (Weekday::Tuesday, &["tis", "tisdag", "ti", "tisdagar", "tue", "tuesday", "tuesdays"]),
    (Weekday::Wednesday, &["ons", "onsdag", "on", "onsdagar", "wed", "wednesday", "wednesdays"]),
    (Weekday::Thursday, &["tors", "torsdag", "to", "tor", "torsdagar", "thu", "thursday", "thursdays"]),
    (Weekday::Friday, &["fre", "fredag", "fr", "fredagar", "fri", "friday", "fridays"]),
    (Weekday::Saturday, &["lör", "lördag", "lö", "lördagar", "sat", "saturday", "saturdays"]),
    (Weekday::Sunday, &["sön", "söndag", "sö", "söndagar", "sun", "sunday", "sundays"]),
]);

/// Writes something that may be missing.
pub(crate) fn write_maybe<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
