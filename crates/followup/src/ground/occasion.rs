//! The time an order line carries on a day (D): standard time of the version valid that day under SoL, minutes set by
//! licensed staff under HSL, nothing in mode ingen (metrics §0).

use jiff::civil::Date;
use tillit_domain::frequency::Frequency;
use tillit_domain::law::Law;
use tillit_domain::order::{Order, OrderLine, OrderedTime};
use tillit_domain::quantity::Minutes;
use tillit_domain::steering::SteeringMode;

use super::lookup::Lookup;

/// The time of a line on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// So many minutes each occasion.
    Each(Minutes),
    /// So many minutes that day, of an amount a month (avlösning, ledsagning).
    OfMonth(Minutes),
    /// None is ordered.
    Unstated,
}

/// The time of a line on a day.
#[must_use]
pub fn line_time(lookup: &Lookup<'_>, order: &Order, line: &OrderLine, day: Date) -> Time {
    let (mode, _) = lookup.steering(Some(order.unit), day);
    if mode == SteeringMode::None {
        return Time::Unstated;
    }
    if let Frequency::TimePerMonth { minutes } = line.frequency {
        return Time::OfMonth(of_month(minutes, day));
    }
    if line.time == OrderedTime::Unstated {
        return Time::Unstated;
    }
    let standard = match order.law() {
        Law::Sol => lookup.code(&line.code).and_then(|code| code.standard_time(line.level, day)),
        Law::Hsl => None,
    };
    standard.or_else(|| line.time.minutes()).map_or(Time::Unstated, Time::Each)
}

/// A month's minutes on one of its days; over the month they sum to the amount.
fn of_month(minutes: Minutes, day: Date) -> Minutes {
    let (number, length) = (i64::from(day.day()), i64::from(day.days_in_month()));
    Minutes(minutes.0 * number / length - minutes.0 * (number - 1) / length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use tillit_domain::DayRange;

    #[test]
    fn time_a_month_is_spread_over_its_days_and_sums_to_the_month() {
        for month in [DayRange::days_from(date(2025, 2, 1), 28), DayRange::days_from(date(2025, 7, 1), 31)] {
            let sum: i64 = month.days().map(|day| of_month(Minutes(240), day).0).sum();
            assert_eq!(sum, 240);
        }
    }
}
