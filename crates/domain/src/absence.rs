//! Absence of persons (hospital, short-term home, away) and of workers (ill, leave).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::person::Person;
use crate::time::{DayRange, TimeOfDay};
use crate::worker::Worker;

/// Why a person is not at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonAbsenceCause {
    /// In hospital.
    Hospital,
    /// In a short-term home.
    ShortTermHome,
    /// Away.
    Away,
    /// Does not want the help for a time.
    Declined,
}

/// A person is away; visits rest and start again in one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonAbsence {
    /// Identifier.
    pub id: Id<PersonAbsence>,
    /// Who.
    pub person: Id<Person>,
    /// Why.
    pub cause: PersonAbsenceCause,
    /// Which days; open until the person is back.
    pub period: DayRange,
    /// When it was told.
    pub told_on: Date,
}

/// A restart is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RestartRefused {
    /// The absence has an end that has passed already.
    #[error("the absence has ended already")]
    EndedAlready,
    /// The person would be back before having left.
    #[error("the person cannot be back before having left")]
    BeforeItBegan,
}

impl PersonAbsence {
    /// The absence ended, with care starting again on `first_day_back` (one step, S-151's everyday case).
    ///
    /// # Errors
    /// [`RestartRefused`], by name.
    pub fn restart(self, first_day_back: Date) -> Result<Self, RestartRefused> {
        if self.period.to.is_some_and(|to| to < first_day_back) {
            return Err(RestartRefused::EndedAlready);
        }
        let last_day_away = first_day_back.yesterday().map_err(|_| RestartRefused::BeforeItBegan)?;
        if first_day_back < self.period.from {
            return Err(RestartRefused::BeforeItBegan);
        }
        Ok(Self { period: DayRange::new(self.period.from, last_day_away), ..self })
    }

    /// Whether the person is away on a day. An absence that was ended on its first day has no days.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        self.period.contains(day)
    }
}

/// Why a worker is away. Kept coarse on purpose: planning needs no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkerAbsenceCause {
    /// Ill, or care of a child.
    Ill,
    /// Holiday or other leave.
    Leave,
    /// Training, meeting.
    Training,
}

/// A worker is away; shifts in the period become vacant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkerAbsence {
    /// Identifier.
    pub id: Id<WorkerAbsence>,
    /// Who.
    pub worker: Id<Worker>,
    /// Why.
    pub cause: WorkerAbsenceCause,
    /// Which days.
    pub period: DayRange,
    /// From when on the first day, by the clock: who goes home ill has worked until then. None is away all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub away_from: Option<TimeOfDay>,
}

impl WorkerAbsence {
    /// Whether the worker is away at a time of a day.
    #[must_use]
    pub fn is_away_at(&self, day: Date, time: TimeOfDay) -> bool {
        self.period.contains(day) && (day > self.period.from || self.away_from.is_none_or(|from| from <= time))
    }
}
