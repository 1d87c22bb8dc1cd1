//! Numbers as they are written in Swedish.

use jiff::civil::Date;

use crate::assumptions::Counts;
use crate::fit::Measure;
use crate::outcome::{Interval, Unit};

/// A number in thousandths with so many decimals: comma, and a thin gap between thousands.
pub(super) fn thousandths(value: i64, decimals: u32) -> String {
    let step = 10_i64.pow(3 - decimals.min(3));
    let rounded = (value.abs() + step / 2) / step;
    let scale = 10_i64.pow(decimals.min(3));
    let sign = if value < 0 && rounded > 0 { "−" } else { "" };
    let whole = grouped(rounded / scale);
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole},{:0width$}", rounded % scale, width = decimals as usize)
}

/// A whole number with gaps between thousands.
pub(super) fn grouped(value: i64) -> String {
    let digits = value.abs().to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    if value < 0 { format!("−{out}") } else { out }
}

/// Öre as thousands of kronor.
pub(super) fn thousand_kronor(ore: i64) -> String {
    let sign = if ore < 0 { -1 } else { 1 };
    grouped(sign * ((ore.abs() + 50_000) / 100_000))
}

/// Hundredths of an öre as kronor.
pub(super) fn kronor(hundredths_of_ore: i64) -> String {
    thousandths(hundredths_of_ore / 10, 2)
}

/// A measure's value with its unit.
pub(super) fn measured(value: i64, unit: Unit) -> String {
    match unit {
        Unit::Percent => format!("{}\u{a0}%", thousandths(value, 1)),
        Unit::Workers | Unit::NumberADay => thousandths(value, 1),
        Unit::MinutesADay => thousandths(value, 0),
        Unit::Hours => format!("{}\u{a0}h", thousandths(value, 0)),
        Unit::Quotient => thousandths(value, 2),
    }
}

/// A measure's value without its unit, where the unit stands beside it already.
pub(super) fn bare(value: i64, unit: Unit) -> String {
    match unit {
        Unit::Percent => thousandths(value, 1),
        Unit::Hours => thousandths(value, 0),
        other => measured(value, other),
    }
}

/// A difference with its sign.
pub(super) fn difference(value: i64, unit: Unit) -> String {
    let text = match unit {
        Unit::Percent => format!("{}\u{a0}pe", thousandths(value, 1)),
        other => measured(value, other),
    };
    if value > 0 { format!("+{text}") } else { text }
}

/// The ends of an interval.
pub(super) fn ends(of: &Interval, say: impl Fn(i64) -> String) -> String {
    format!("{} till {}", say(of.low), say(of.high))
}

/// The ends of an interval; none where they are the same when they have been rounded.
pub(super) fn ends_apart(of: &Interval, say: impl Fn(i64) -> String) -> Option<String> {
    let (low, high) = (say(of.low), say(of.high));
    (low != high).then(|| format!("{low} till {high}"))
}

/// How many times, in words where it is once.
pub(super) fn times(count: usize) -> String {
    if count == 1 { "en gång".to_owned() } else { format!("{count} gånger") }
}

/// Days as they are written in running text: 1 april till 30 juni 2025.
pub(super) fn days(from: Date, to: Date) -> String {
    let month = |day: Date| {
        let at = usize::try_from(day.month() - 1).unwrap_or(0);
        MONTHS.get(at).copied().unwrap_or_default()
    };
    let year = if from.year() == to.year() { String::new() } else { format!(" {}", from.year()) };
    format!("{} {}{year} till {} {} {}", from.day(), month(from), to.day(), month(to), to.year())
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// A fitted value with its unit.
pub(super) fn fitted(value: i64, measure: Measure) -> String {
    match measure {
        Measure::Seconds => format!("{}\u{a0}min", thousandths(value * 1000 / 60, 1)),
        Measure::Permille => format!("{}\u{a0}%", thousandths(value * 100, 1)),
        Measure::PerThousandYears => thousandths(value, 2),
        Measure::TenthDays => format!("{}\u{a0}dagar", thousandths(value * 100, 1)),
    }
}

/// The value of an assumption with its unit.
pub(super) fn assumed(value: i64, counts: Counts) -> String {
    match counts {
        Counts::Minutes => format!("{value} min"),
        Counts::Seconds => format!("{value} s"),
        Counts::Permille => format!("{} %", thousandths(value * 100, 0)),
        Counts::Persons => format!("{value} brukare"),
        Counts::Ore => format!("{} kr", thousandths(value * 10, 0)),
        Counts::YesNo => if value > 0 { "ja" } else { "nej" }.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_sweden() {
        assert_eq!(thousandths(12_345_678, 1), "12\u{202f}345,7");
        assert_eq!(thousandths(-40, 1), "0,0");
        assert_eq!(thousandths(-50, 1), "−0,1");
        assert_eq!(thousand_kronor(-123_456_789), "−1\u{202f}235");
        assert_eq!(difference(1_250, Unit::Percent), "+1,3\u{a0}pe");
        assert_eq!(kronor(783), "0,08");
        let day = |month, day| jiff::civil::date(2025, month, day);
        assert_eq!(days(day(4, 1), day(6, 30)), "1 april till 30 juni 2025");
    }
}
