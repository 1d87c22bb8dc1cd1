//! Rest on a row of a roster, which comes round: the cycle's last days lie before its first ones.

use tillit_domain::quantity::Seconds;
use tillit_domain::roster::{RosterRow, RosterShift};

const DAY: i64 = 24 * 3600;
const WEEK: i64 = 7 * DAY;
const DAILY_REST: i64 = 11 * 3600;
const WEEKLY_REST: i64 = 36 * 3600;

/// Something to think about on a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowRemark {
    /// Less than eleven hours of rest in the 24 from the start of work (arbetstidslagen 13 §; rules §12).
    DailyRest {
        /// Day of the cycle the shift after the rest begins on.
        cycle_day: u16,
        /// The longest rest there is.
        longest: Seconds,
    },
    /// No 36 hours together in the seven days from the start of a run of shifts (arbetstidslagen 14 §).
    WeeklyRest {
        /// Day of the cycle the run begins on.
        cycle_day: u16,
    },
    /// More than every other weekend.
    Weekends {
        /// Weekends with a shift.
        worked: u8,
        /// Weekends of the cycle.
        of: u8,
    },
    /// Two shifts at the same time.
    Overlap {
        /// Day of the cycle the later begins on.
        cycle_day: u16,
    },
}

/// Start and end in seconds from the cycle's beginning.
fn span(shift: &RosterShift) -> (i64, i64) {
    let midnight = i64::from(shift.cycle_day) * DAY;
    (midnight + i64::from(shift.start.0), midnight + i64::from(shift.end.0))
}

/// What there is to think about on a row of a cycle of so many weeks.
#[must_use]
pub fn remarks(row: &RosterRow, weeks: u8) -> Vec<RowRemark> {
    let mut spans: Vec<(i64, i64)> = row.shifts.iter().map(span).collect();
    spans.sort_unstable();
    let cycle = i64::from(weeks.max(1)) * WEEK;
    // Three rounds: the one in the middle has what comes before and after.
    let rounds: Vec<(i64, i64)> = (0..3)
        .flat_map(|round| spans.iter().map(move |(start, end)| (start + round * cycle, end + round * cycle)))
        .collect();
    let middle = |at: i64| (cycle..2 * cycle).contains(&at);
    let mut found: Vec<RowRemark> = Vec::new();
    found.extend(daily(&rounds, cycle).into_iter().filter(|(at, _)| middle(*at)).map(|(at, remark)| {
        let cycle_day = day_of(at, cycle);
        match remark {
            None => RowRemark::Overlap { cycle_day },
            Some(longest) => RowRemark::DailyRest { cycle_day, longest },
        }
    }));
    let runs = runs_without_weekly_rest(&rounds).into_iter().filter(|at| middle(*at));
    found.extend(runs.map(|at| RowRemark::WeeklyRest { cycle_day: day_of(at, cycle) }));
    let (worked, of) = weekends(row, weeks);
    if u16::from(worked) * 2 > u16::from(of) + u16::from(of % 2) {
        found.push(RowRemark::Weekends { worked, of });
    }
    found
}

fn day_of(at: i64, cycle: i64) -> u16 {
    u16::try_from(at.rem_euclid(cycle) / DAY).unwrap_or(0)
}

/// Where a shift reaches too far into the 24 hours that began with work, with the longest rest in them; none where it
/// begins before the one before has ended.
fn daily(spans: &[(i64, i64)], _cycle: i64) -> Vec<(i64, Option<Seconds>)> {
    let mut found = Vec::new();
    let mut since: Option<i64> = None;
    let (mut until, mut longest) = (i64::MIN / 2, 0);
    for &(start, end) in spans {
        let rest = start - until;
        if rest < 0 {
            found.push((start, None));
        } else if rest >= DAILY_REST || since.is_none() {
            (since, longest) = (Some(start), 0);
        } else {
            longest = longest.max(rest);
        }
        if let Some(began) = since {
            let left = began + DAY - end;
            if rest >= 0 && left < DAILY_REST {
                found.push((start, Some(Seconds(longest.max(left).max(0)))));
                (since, longest) = (Some(start), 0);
            }
        }
        until = until.max(end);
    }
    found
}

/// Where a run of shifts begins that goes on for so long that no weekly rest fits into its seven days.
fn runs_without_weekly_rest(spans: &[(i64, i64)]) -> Vec<i64> {
    let mut found = Vec::new();
    let mut run: Option<(i64, i64)> = None;
    let mut told = false;
    for &(start, end) in spans {
        run = match run {
            Some((began, until)) if start - until < WEEKLY_REST => Some((began, until.max(end))),
            _ => {
                told = false;
                Some((start, end))
            }
        };
        if let Some((began, until)) = run
            && !told
            && until - began > WEEK - WEEKLY_REST
        {
            found.push(began);
            told = true;
        }
    }
    found
}

/// Weekends with a shift, of the cycle's weekends.
#[must_use]
pub fn weekends(row: &RosterRow, weeks: u8) -> (u8, u8) {
    let works = |week: u16| row.shifts.iter().any(|it| it.cycle_day / 7 == week && it.cycle_day % 7 >= 5);
    let worked = (0..u16::from(weeks)).filter(|week| works(*week)).count();
    (u8::try_from(worked).unwrap_or(u8::MAX), weeks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tillit_domain::quantity::Minutes;
    use tillit_domain::time::TimeOfDay;
    use tillit_domain::worker::TravelMode;

    fn row(shifts: &[(u16, i32, i32)]) -> RosterRow {
        let shift = |&(cycle_day, from, to): &(u16, i32, i32)| RosterShift {
            cycle_day,
            start: TimeOfDay::hm(from, 0),
            end: TimeOfDay::hm(to, 0),
            breaks: Vec::new(),
            tour: None,
            support_start: Minutes(0),
            support_end: Minutes(0),
        };
        RosterRow { worker: None, travel: TravelMode::Car, shifts: shifts.iter().map(shift).collect() }
    }

    #[test]
    fn an_evening_followed_by_an_early_morning_leaves_too_little_rest() {
        let short = RowRemark::DailyRest { cycle_day: 1, longest: Seconds(9 * 3600) };
        assert_eq!(remarks(&row(&[(0, 14, 22), (1, 7, 16)]), 2), [short]);
        assert_eq!(remarks(&row(&[(0, 7, 16), (1, 7, 16)]), 2), []);
    }

    #[test]
    fn the_last_evening_of_the_cycle_is_followed_by_its_first_morning() {
        let found = remarks(&row(&[(0, 7, 16), (6, 14, 22)]), 1);
        assert!(found.contains(&RowRemark::DailyRest { cycle_day: 0, longest: Seconds(9 * 3600) }), "{found:?}");
    }

    #[test]
    fn a_divided_shift_of_fourteen_hours_is_too_long_a_day() {
        let found = remarks(&row(&[(0, 7, 11), (0, 17, 21)]), 2);
        assert_eq!(found, [RowRemark::DailyRest { cycle_day: 0, longest: Seconds(10 * 3600) }]);
    }

    #[test]
    fn a_free_sunday_is_a_weekly_rest_and_seven_days_in_a_row_leave_none() {
        let days = |count: u16| (0..count).map(|day| (day, 7, 16)).collect::<Vec<_>>();
        // From Saturday 16:00 to Monday 07:00 there are 39 hours.
        assert_eq!(remarks(&row(&days(6)), 2), []);
        assert_eq!(remarks(&row(&days(7)), 2), [RowRemark::WeeklyRest { cycle_day: 0 }]);
    }

    #[test]
    fn every_other_weekend_is_as_much_as_a_row_should_hold() {
        let found = remarks(&row(&[(5, 7, 16), (12, 7, 16)]), 2);
        assert_eq!(found, [RowRemark::Weekends { worked: 2, of: 2 }]);
        assert_eq!(remarks(&row(&[(5, 7, 16)]), 2), []);
    }

    #[test]
    fn nobody_works_two_shifts_at_once() {
        let found = remarks(&row(&[(0, 7, 16), (0, 12, 15)]), 1);
        assert_eq!(found, [RowRemark::Overlap { cycle_day: 0 }]);
    }
}
