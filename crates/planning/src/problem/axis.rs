//! The time line of a problem: seconds from a midnight, on which every clock time has one place.
//!
//! It runs as real time does, so the hour that is skipped in spring is not there and a night shift over it is an hour
//! shorter. The hour that comes twice in autumn is there once: a clock time names the first of the two, so nothing can
//! be planned in the second, and whoever works that night simply has an hour more than the plan asks for. Real time
//! between two points is therefore never shorter than on this line.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use tillit_domain::quantity::Seconds as Length;
use tillit_domain::time::{DayRange, TimeOfDay, instant, time_on};
use tillit_solver::Seconds;

const HOUR: i64 = 3600;

/// Translates between clock times of days and the seconds of a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanAxis {
    zero: i64,
    end: i64,
    /// When the repeated hour begins the second time, for each such night, in order.
    repeated: Vec<i64>,
}

impl PlanAxis {
    /// The line for some days, from the midnight before them to two days after them.
    #[must_use]
    pub fn over(days: DayRange) -> Self {
        let first = days.from.saturating_sub(1.day());
        let last = days.to.unwrap_or(days.from).saturating_add(2.days());
        let midnight = |day: Date| instant(day, TimeOfDay::hm(0, 0)).as_second();
        let repeated = DayRange::new(first, last)
            .days()
            .filter(|&day| midnight(day.saturating_add(1.day())) - midnight(day) == 25 * HOUR)
            .map(|day| instant(day, TimeOfDay::hm(2, 0)).as_second() + HOUR)
            .collect();
        Self { zero: midnight(first), end: midnight(last), repeated }
    }

    /// The whole line.
    #[must_use]
    pub fn horizon(&self) -> tillit_solver::problem::Window {
        tillit_solver::problem::Window::new(Seconds::ZERO, self.of(self.end))
    }

    /// Where an instant lies; the repeated hour is a single point.
    #[must_use]
    pub fn at(&self, instant: Timestamp) -> Seconds {
        self.of(instant.as_second())
    }

    fn of(&self, second: i64) -> Seconds {
        let skipped: i64 = self.repeated.iter().map(|&start| (second - start).clamp(0, HOUR)).sum();
        Seconds(second - self.zero - skipped)
    }

    /// Where a clock time of a day lies.
    #[must_use]
    pub fn clock(&self, day: Date, time: TimeOfDay) -> Seconds {
        self.at(instant(day, time))
    }

    /// Where the clock time lies that is so much working time after another.
    #[must_use]
    pub fn clock_plus(&self, day: Date, time: TimeOfDay, later: Length) -> Seconds {
        self.of(instant(day, time).as_second() + later.0)
    }

    /// A window of clock times. In the skipped hour of spring the ends may change places.
    #[must_use]
    pub fn window(&self, day: Date, earliest: TimeOfDay, latest: TimeOfDay) -> tillit_solver::problem::Window {
        let (a, b) = (self.clock(day, earliest), self.clock(day, latest));
        tillit_solver::problem::Window::new(a.min(b), a.max(b))
    }

    /// Whether the hour that is on the line only once lies between two points.
    #[must_use]
    pub fn hides_an_hour_between(&self, from: Seconds, to: Seconds) -> bool {
        self.repeated.iter().map(|&start| self.of(start)).any(|hidden| from < hidden && hidden <= to)
    }

    /// The instant of a point of the line.
    #[must_use]
    pub fn instant(&self, at: Seconds) -> Timestamp {
        let mut second = at.0 + self.zero;
        for &start in &self.repeated {
            if second >= start {
                second += HOUR;
            }
        }
        Timestamp::from_second(second).unwrap_or(Timestamp::MAX)
    }

    /// The clock time of a point of the line, counted from the midnight that begins `day`.
    #[must_use]
    pub fn time_on(&self, day: Date, at: Seconds) -> TimeOfDay {
        time_on(day, self.instant(at))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_night_of_spring_is_an_hour_shorter_and_that_of_autumn_leaves_the_second_hour_unplanned() {
        let length = |day: Date| {
            let axis = PlanAxis::over(DayRange::day(day));
            axis.clock(day, TimeOfDay::hm(31, 0)) - axis.clock(day, TimeOfDay::hm(22, 0))
        };
        assert_eq!(length(date(2025, 3, 29)), Seconds::hours(8));
        assert_eq!(length(date(2025, 7, 7)), Seconds::hours(9));
        assert_eq!(length(date(2025, 10, 25)), Seconds::hours(9));
    }

    proptest! {
        #[test]
        fn a_point_has_one_clock_time_and_that_clock_time_the_same_point(
            day in prop_oneof![Just(date(2025, 3, 29)), Just(date(2025, 10, 25)), Just(date(2025, 7, 7))],
            second in 0_i64..2 * 86_400,
        ) {
            let axis = PlanAxis::over(DayRange::day(day));
            let at = axis.clock(day, TimeOfDay::hm(0, 0)) + Seconds(second);
            prop_assert_eq!(axis.clock(day, axis.time_on(day, at)), at);
        }
    }
}
