//! Public holidays in Sweden (lagen 1989:253 om allmänna helgdagar).

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// Whether a day is a Saturday, a Sunday or a public holiday: one price for all of them (storhelg is not told apart).
#[must_use]
pub fn is_holiday(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || is_public_holiday(day)
}

/// Whether a day is a public holiday that may fall on a weekday.
#[must_use]
pub fn is_public_holiday(day: Date) -> bool {
    let fixed = matches!((day.month(), day.day()), (1, 1 | 6) | (5, 1) | (6, 6) | (12, 25 | 26));
    let easter = easter(day.year());
    let from_easter = (day - easter).get_days();
    // Good Friday, Easter Day, Easter Monday, Ascension Day, Whit Sunday.
    fixed || matches!(from_easter, -2 | 0 | 1 | 39 | 49) || is_midsummer(day) || is_all_saints(day)
}

fn is_midsummer(day: Date) -> bool {
    day.month() == 6 && (20..=26).contains(&day.day()) && day.weekday() == Weekday::Saturday
}

fn is_all_saints(day: Date) -> bool {
    let first = date(day.year(), 10, 31);
    day.weekday() == Weekday::Saturday && (0..7).contains(&(day - first).get_days())
}

/// Easter Day by the Gregorian reckoning.
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (century, golden) = (y / 100, y % 19);
    let skipped = century - century / 4 - (8 * century + 13) / 25;
    let epact = (skipped + 19 * golden + 15).rem_euclid(30);
    let moon = if epact == 29 || (epact == 28 && golden > 10) { epact - 1 } else { epact };
    let sunday = (y + y / 4 + moon + 2 - century + century / 4).rem_euclid(7);
    date(year, 3, 28).saturating_add((moon - sunday).days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_as_the_almanac_says() {
        let known = [(2023, 4, 9), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)];
        for (year, month, day) in known {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn the_holidays_of_2025_are_the_almanacs() {
        let days = date(2025, 1, 1).series(1.day()).take(365).filter(|day| is_public_holiday(*day));
        let found: Vec<String> = days.map(|day| day.strftime("%m-%d").to_string()).collect();
        let almanac = [
            "01-01", "01-06", "04-18", "04-20", "04-21", "05-01", "05-29", "06-06", "06-08", "06-21", "11-01", "12-25",
            "12-26",
        ];
        assert_eq!(found, almanac);
        assert!(is_holiday(date(2025, 7, 5)) && !is_holiday(date(2025, 7, 7)));
    }
}
