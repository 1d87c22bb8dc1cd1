//! Base plans (grundplaner): visits laid on tours, rolling over weeks.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::care_plan::CarePlanEntry;
use crate::id::Id;
use crate::organisation::Group;
use crate::time::{DayRange, TimeOfDay, monday_of};

/// A visit's place on a tour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TourStop {
    /// The agreed visit.
    pub entry: Id<CarePlanEntry>,
    /// Which of the day's occasions of it, 0 for the first.
    pub occasion: u8,
    /// When it starts.
    pub start: TimeOfDay,
}

/// A chain of visits on a day of the cycle before a worker is on it (tur, slinga).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tour {
    /// Identifier.
    pub id: Id<Tour>,
    /// Name on screen, such as "Gällö dag 3".
    pub name: String,
    /// Day of the cycle, 0 for the first Monday.
    pub cycle_day: u16,
    /// When it begins.
    pub start: TimeOfDay,
    /// When it ends.
    pub end: TimeOfDay,
    /// Visits in order.
    pub stops: Vec<TourStop>,
}

/// A group's base plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasePlan {
    /// Identifier.
    pub id: Id<BasePlan>,
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
    /// Tours.
    pub tours: Vec<Tour>,
}

impl BasePlan {
    /// Which day of the cycle a day is.
    #[must_use]
    pub fn cycle_day(&self, day: Date) -> u16 {
        let days = i64::from((day - monday_of(self.anchor)).get_days());
        u16::try_from(days.rem_euclid(i64::from(self.weeks.max(1)) * 7)).unwrap_or(0)
    }

    /// The tours of a day; none outside the plan's period.
    pub fn tours_on(&self, day: Date) -> impl Iterator<Item = &Tour> {
        let cycle_day = self.cycle_day(day);
        let holds = self.period.contains(day);
        self.tours.iter().filter(move |tour| holds && tour.cycle_day == cycle_day)
    }
}
