//! Which days a figure is about, and what was known then.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use tillit_domain::DayRange;
use tillit_domain::time::day_of;

/// What is asked for: days, both included, and the instant up to which facts count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// What was recorded later does not count (invariant 8).
    pub cut_off: Timestamp,
}

/// Which days a metric looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// The days asked for, as far as they were over at the cut-off.
    Past,
    /// The days asked for, coming ones too: what is planned.
    Ahead,
    /// So many days that end with the last day asked for.
    LastDays(u8),
    /// So many whole calendar months, the last of which was over by the last day asked for.
    LastMonths(u8),
    /// The days asked for, and as many before as make fourteen.
    AtLeastDays(u8),
    /// Everything up to the last day asked for: what is still open.
    Always,
}

impl Asked {
    /// The last day that was over at the cut-off.
    #[must_use]
    pub fn last_over(self) -> Date {
        day_of(self.cut_off).yesterday().unwrap_or(Date::MIN)
    }

    /// The last day asked for that was over.
    #[must_use]
    pub fn last(self) -> Date {
        self.to.min(self.last_over())
    }

    /// The days of a span; none if nothing of them was over.
    #[must_use]
    pub fn days(self, span: Span) -> Option<DayRange> {
        let last = self.last();
        let (from, to) = match span {
            Span::Past => (self.from, last),
            Span::Ahead => (self.from, self.to),
            Span::LastDays(days) => (last.saturating_sub((i64::from(days) - 1).days()), last),
            Span::AtLeastDays(days) => (self.from.min(last.saturating_sub((i64::from(days) - 1).days())), last),
            Span::Always => (Date::MIN, last),
            Span::LastMonths(months) => {
                let whole = if last == last.last_of_month() { last } else { before_month(last) };
                let first = whole.first_of_month().saturating_sub((i64::from(months) - 1).months());
                (first, whole)
            }
        };
        (from <= to).then_some(DayRange::new(from, to))
    }

    /// All days that some metric may look at.
    #[must_use]
    pub fn needed(self) -> DayRange {
        let spans = [Span::Past, Span::Ahead, Span::AtLeastDays(14), Span::LastMonths(3)];
        let days = spans.into_iter().filter_map(|span| self.days(span));
        let from = days.map(|days| days.from).min().unwrap_or(self.from);
        DayRange::new(from, self.to)
    }
}

fn before_month(day: Date) -> Date {
    day.first_of_month().yesterday().unwrap_or(Date::MIN)
}

/// The first day of the month a day lies in: the key of a month.
#[must_use]
pub fn month_of(day: Date) -> Date {
    day.first_of_month()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use tillit_domain::TimeOfDay;
    use tillit_domain::time::instant;

    #[test]
    fn a_day_that_is_not_over_does_not_count_as_past_and_months_are_whole() {
        let asked = Asked {
            from: date(2025, 7, 1),
            to: date(2025, 7, 31),
            cut_off: instant(date(2025, 7, 7), TimeOfDay::hm(8, 0)),
        };
        assert_eq!(asked.days(Span::Past), Some(DayRange::new(date(2025, 7, 1), date(2025, 7, 6))));
        assert_eq!(asked.days(Span::Ahead), Some(DayRange::new(date(2025, 7, 1), date(2025, 7, 31))));
        assert_eq!(asked.days(Span::LastDays(14)), Some(DayRange::new(date(2025, 6, 23), date(2025, 7, 6))));
        assert_eq!(asked.days(Span::LastMonths(3)), Some(DayRange::new(date(2025, 4, 1), date(2025, 6, 30))));
        assert_eq!(asked.needed().from, date(2025, 4, 1));
        let coming = Asked { from: date(2025, 8, 1), to: date(2025, 8, 31), ..asked };
        assert_eq!(coming.days(Span::Past), None);
    }
}
