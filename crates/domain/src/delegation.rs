//! Delegations: licensed staff lets a worker do one kind of task (SOSFS 1997:14, HSLF-FS 2017:37 chapter 9; rules §11).

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::DelegatedTask;
use crate::id::Id;
use crate::organisation::Unit;
use crate::person::Person;
use crate::time::DayRange;
use crate::worker::Worker;

/// For whom the task may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "scope", rename_all = "snake_case")]
pub enum DelegationScope {
    /// One person.
    Person {
        /// Who.
        person: Id<Person>,
    },
    /// All persons of a unit.
    Unit {
        /// Which.
        unit: Id<Unit>,
    },
}

/// A delegation (delegering): personal, for one kind of task, at most a year, can be withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    /// Identifier.
    pub id: Id<Delegation>,
    /// Who may do the task.
    pub worker: Id<Worker>,
    /// Which task.
    pub task: DelegatedTask,
    /// For whom.
    pub scope: DelegationScope,
    /// Days it holds.
    pub period: DayRange,
    /// Licensed staff who gave it: name and profession.
    pub given_by: String,
    /// First day it no longer holds, if withdrawn.
    pub withdrawn_from: Option<Date>,
}

/// A delegation cannot be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DelegationRefused {
    /// It has no end.
    #[error("a delegation must have an end")]
    NoEnd,
    /// It lasts more than a year.
    #[error("a delegation lasts at most a year")]
    MoreThanAYear,
    /// It ends before it begins.
    #[error("the delegation ends before it begins")]
    Backwards,
    /// It does not say who gave it.
    #[error("who gave the delegation must be named")]
    NobodyGaveIt,
}

impl Delegation {
    /// The delegation if it may be given.
    ///
    /// # Errors
    /// [`DelegationRefused`], by name.
    pub fn checked(self) -> Result<Self, DelegationRefused> {
        let Some(to) = self.period.to else { return Err(DelegationRefused::NoEnd) };
        if to < self.period.from {
            return Err(DelegationRefused::Backwards);
        }
        if to >= self.period.from.saturating_add(1.year()) {
            return Err(DelegationRefused::MoreThanAYear);
        }
        if self.given_by.trim().is_empty() {
            return Err(DelegationRefused::NobodyGaveIt);
        }
        Ok(self)
    }

    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.period.contains(day) && self.withdrawn_from.is_none_or(|withdrawn| day < withdrawn)
    }

    /// Whether it lets its worker do `task` for a person of a unit on a day.
    #[must_use]
    pub fn allows(&self, task: DelegatedTask, person: Id<Person>, unit: Id<Unit>, day: Date) -> bool {
        self.task == task
            && self.holds_on(day)
            && match self.scope {
                DelegationScope::Person { person: only } => only == person,
                DelegationScope::Unit { unit: of } => of == unit,
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn insulin_for_unit() -> Delegation {
        Delegation {
            id: Id::derived("test", &["d"]),
            worker: Id::derived("test", &["w"]),
            task: DelegatedTask::Insulin,
            scope: DelegationScope::Unit { unit: Id::derived("test", &["u"]) },
            period: DayRange::new(date(2025, 1, 1), date(2025, 12, 31)),
            given_by: "Påhittad Sjuksköterska".into(),
            withdrawn_from: Some(date(2025, 6, 15)),
        }
    }

    #[test]
    fn insulin_is_not_tablets_and_a_withdrawn_delegation_is_none() {
        let (unit, person) = (Id::derived("test", &["u"]), Id::derived("test", &["p"]));
        let d = insulin_for_unit();
        assert!(d.allows(DelegatedTask::Insulin, person, unit, date(2025, 6, 14)));
        assert!(!d.allows(DelegatedTask::Medicine, person, unit, date(2025, 6, 14)));
        assert!(!d.allows(DelegatedTask::Insulin, person, unit, date(2025, 6, 15)));
        assert!(!d.allows(DelegatedTask::Insulin, person, Id::derived("test", &["other"]), date(2025, 6, 1)));
    }

    #[test]
    fn a_delegation_lasts_at_most_a_year() {
        assert!(insulin_for_unit().checked().is_ok());
        let longer = Delegation { period: DayRange::new(date(2025, 1, 1), date(2026, 1, 1)), ..insulin_for_unit() };
        assert_eq!(longer.checked(), Err(DelegationRefused::MoreThanAYear));
        let endless = Delegation { period: DayRange::starting(date(2025, 1, 1)), ..insulin_for_unit() };
        assert_eq!(endless.checked(), Err(DelegationRefused::NoEnd));
    }
}
