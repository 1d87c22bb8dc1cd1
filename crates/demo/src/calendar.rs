//! The days that matter to the made-up municipality, all counted from the demo date.

use jiff::ToSpan;
use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::time::monday_of;

/// The demo date and the days that follow from it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Calendar {
    /// The demo's today.
    pub(crate) today: Date,
    /// The day the population has its exact shape: a week before today, 30 June for the usual 7 July.
    pub(crate) census: Date,
    /// First day of history.
    pub(crate) start: Date,
}

impl Calendar {
    pub(crate) fn new(today: Date) -> Self {
        Self { today, census: before(today, 7), start: today.saturating_sub(18.months()) }
    }

    /// The first of the month in which the day so many days before today lies: when municipalities let rules begin.
    pub(crate) fn first_of_month_ago(self, days: i64) -> Date {
        before(self.today, days).first_of_month()
    }

    /// Periods with a base plan and a roster of their own; the last is open. Each begins on a Monday.
    pub(crate) fn eras(self) -> [DayRange; 4] {
        let first = monday_of(self.start);
        let starts = [
            first,
            monday_of(before(self.today, 370)),
            monday_of(before(self.today, 190)),
            monday_of(before(self.today, 35)),
        ];
        std::array::from_fn(|era| match starts.get(era + 1) {
            Some(&next) => DayRange::new(starts[era], before(next, 1)),
            None => DayRange::starting(starts[era]),
        })
    }

    /// A day in an era whose care plans its base plan is laid for.
    pub(crate) fn laid_for(self, era: DayRange) -> Date {
        match era.to {
            Some(to) => after(era.from, i64::from((to - era.from).get_days()) / 3),
            None => self.today,
        }
    }
}

/// So many days earlier.
pub(crate) fn before(day: Date, days: i64) -> Date {
    day.saturating_sub(days.days())
}

/// So many days later.
pub(crate) fn after(day: Date, days: i64) -> Date {
    day.saturating_add(days.days())
}

/// Days from one day to another.
pub(crate) fn days_from(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

/// The day itself, or the Friday before a weekend: offices are closed then.
pub(crate) fn workday(day: Date) -> Date {
    before(day, i64::from(day.weekday().to_monday_zero_offset() - 4).max(0))
}
