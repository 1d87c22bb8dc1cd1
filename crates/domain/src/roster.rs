//! Rosters (scheman): a cycle of any number of weeks that puts workers on shifts, and so on tours.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::base_plan::Tour;
use crate::id::Id;
use crate::organisation::Group;
use crate::quantity::Minutes;
use crate::shift::{Break, Shift};
use crate::time::{DayRange, TimeOfDay, monday_of};
use crate::worker::{TravelMode, Worker};

/// A shift in the roster's cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterShift {
    /// Day of the cycle, 0 for the first Monday.
    pub cycle_day: u16,
    /// When it begins.
    pub start: TimeOfDay,
    /// When it ends.
    pub end: TimeOfDay,
    /// Breaks.
    pub breaks: Vec<Break>,
    /// Tour of that day, if it has one.
    pub tour: Option<Id<Tour>>,
    /// Support time at its start.
    pub support_start: Minutes,
    /// Support time at its end.
    pub support_end: Minutes,
}

/// A row: one worker's, or a vacancy to be filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterRow {
    /// Who; none for a vacancy.
    pub worker: Option<Id<Worker>>,
    /// How that worker travels.
    pub travel: TravelMode,
    /// The row's shifts over the cycle.
    pub shifts: Vec<RosterShift>,
}

/// A rolling roster of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// Identifier.
    pub id: Id<Roster>,
    /// Whose.
    pub group: Id<Group>,
    /// Name on screen.
    pub name: String,
    /// Length of the cycle in weeks, at least one.
    pub weeks: u8,
    /// A day of the cycle's first week.
    pub anchor: Date,
    /// Days it holds.
    pub period: DayRange,
    /// Rows.
    pub rows: Vec<RosterRow>,
}

impl Roster {
    /// Which day of the cycle a day is, 0 for the first Monday.
    #[must_use]
    pub fn cycle_day(&self, day: Date) -> u16 {
        let days = i64::from((day - monday_of(self.anchor)).get_days());
        u16::try_from(days.rem_euclid(i64::from(self.weeks.max(1)) * 7)).unwrap_or(0)
    }

    /// The shifts it gives on a range of days. The same row and day give the same shift id, however often it is rolled out.
    #[must_use]
    pub fn roll_out(&self, asked: DayRange) -> Vec<Shift> {
        let Some(days) = self.period.and(asked).filter(|days| days.to.is_some()) else { return Vec::new() };
        let mut shifts = Vec::new();
        for day in days.days() {
            let cycle_day = self.cycle_day(day);
            for (row_number, row) in self.rows.iter().enumerate() {
                for (number, shift) in row.shifts.iter().enumerate().filter(|(_, s)| s.cycle_day == cycle_day) {
                    let parts = [&self.id.to_string(), &row_number.to_string(), &number.to_string(), &day.to_string()];
                    shifts.push(Shift {
                        id: Id::derived("roster-shift", &parts.map(String::as_str)),
                        group: self.group,
                        day,
                        start: shift.start,
                        end: shift.end,
                        worker: row.worker,
                        travel: row.travel,
                        breaks: shift.breaks.clone(),
                        tour: shift.tour,
                        support_start: shift.support_start,
                        support_end: shift.support_end,
                    });
                }
            }
        }
        shifts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn three_weeks() -> Roster {
        let monday_evening = RosterShift {
            cycle_day: 7,
            start: TimeOfDay::hm(14, 0),
            end: TimeOfDay::hm(22, 0),
            breaks: Vec::new(),
            tour: None,
            support_start: Minutes(10),
            support_end: Minutes(10),
        };
        Roster {
            id: Id::derived("test", &["roster"]),
            group: Id::derived("test", &["group"]),
            name: "Schema".into(),
            weeks: 3,
            anchor: date(2025, 6, 30),
            period: DayRange::starting(date(2025, 6, 30)),
            rows: vec![RosterRow { worker: None, travel: TravelMode::Car, shifts: vec![monday_evening] }],
        }
    }

    #[test]
    fn a_three_week_roster_comes_round_every_third_week() {
        let shifts = three_weeks().roll_out(DayRange::new(date(2025, 6, 1), date(2025, 8, 31)));
        let days: Vec<_> = shifts.iter().map(|shift| shift.day).collect();
        assert_eq!(days, [date(2025, 7, 7), date(2025, 7, 28), date(2025, 8, 18)]);
    }

    #[test]
    fn rolling_out_again_gives_the_same_shifts() {
        let week = DayRange::days_from(date(2025, 7, 7), 7);
        assert_eq!(three_weeks().roll_out(week), three_weeks().roll_out(week));
    }
}
