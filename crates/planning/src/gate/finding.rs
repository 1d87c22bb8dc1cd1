//! What the gate finds.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::quantity::Seconds;
use tillit_domain::shift::Shift;
use tillit_domain::time::TimeOfDay;
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;

use super::RuleName;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The plan cannot be published.
    Hard,
    /// Whoever publishes acknowledges it.
    Soft,
}

/// A rule broken, with what it concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Finding {
    /// Which rule.
    pub rule: RuleName,
    /// How grave.
    pub severity: Severity,
    /// The visit.
    pub visit: Option<Id<Visit>>,
    /// The other visit, where there are two.
    pub second_visit: Option<Id<Visit>>,
    /// The shift.
    pub shift: Option<Id<Shift>>,
    /// The worker.
    pub worker: Option<Id<Worker>>,
    /// The person.
    pub person: Option<Id<Person>>,
    /// What exactly.
    pub detail: Detail,
}

/// What exactly a finding says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Detail {
    /// No delegation for the task holds on the day.
    DelegationMissing {
        /// The task.
        task: DelegatedTask,
        /// The day.
        day: Date,
        /// Since when the worker's delegation for it is withdrawn, if it is.
        withdrawn_from: Option<Date>,
        /// The last day of the one the worker had, if it has run out.
        ran_out: Option<Date>,
    },
    /// The worker is not among those named for the person.
    NotNamed,
    /// The person does not want the worker.
    Unwanted,
    /// The person is away that day.
    PersonAway,
    /// The person had died.
    PersonDied,
    /// The worker is away that day.
    WorkerAway,
    /// The worker is not employed that day.
    WorkerNotEmployed,
    /// Nobody works the shift.
    ShiftVacant,
    /// The shift is not there, or is another group's or day's.
    ShiftUnknown,
    /// The visit begins before the shift with its support time lets it.
    BeforeShift {
        /// By how much.
        by: Seconds,
    },
    /// The visit ends after the shift with its support time lets it.
    AfterShift {
        /// By how much.
        by: Seconds,
    },
    /// Two visits by one worker at the same time.
    Overlaps {
        /// For how long.
        by: Seconds,
    },
    /// Too little time to travel, with the breaks on the way.
    TravelTooShort {
        /// Seconds of travel.
        travel: Seconds,
        /// Seconds of breaks on the way.
        rest: Seconds,
        /// Seconds there are.
        available: Seconds,
        /// Which leg.
        leg: LegKind,
    },
    /// A break is not laid out.
    BreakMissing {
        /// Which of the shift's breaks.
        number: u8,
    },
    /// A break starts outside its window or leaves the shift.
    BreakOutsideWindow {
        /// Which of the shift's breaks.
        number: u8,
        /// When it starts.
        start: TimeOfDay,
    },
    /// A break meets a visit or another break.
    BreakCollides {
        /// Which of the shift's breaks.
        number: u8,
    },
    /// Work goes on too long without a break.
    NoBreakFor {
        /// For how long.
        seconds: Seconds,
        /// From when.
        from: TimeOfDay,
    },
    /// Too little rest: the longest in the 24 hours from the start of work.
    RestTooShort {
        /// How long it is.
        longest: Seconds,
        /// The shift that the 24 hours began with.
        since: Id<Shift>,
    },
    /// The second worker is missing.
    SecondMissing,
    /// One worker, or one shift, is meant to be both.
    SameWorkerTwice,
    /// Too little time since the other visit.
    GapTooShort {
        /// Seconds there are; negative if they overlap.
        is: Seconds,
        /// Seconds there must be.
        at_least: Seconds,
    },
    /// Too long since the other visit.
    GapTooLong {
        /// Seconds there are.
        is: Seconds,
        /// Seconds there may be.
        at_most: Seconds,
    },
    /// It starts outside its time.
    OutsideTime {
        /// By how much; negative if too early.
        by: Seconds,
    },
    /// The locked worker has been changed.
    LockedWorkerChanged,
    /// The locked start has been changed.
    LockedTimeChanged,
    /// Nobody makes it.
    NobodyThere,
    /// The contact person does not come on any of the days.
    ContactNeverComes,
    /// The dwelling is not on the map.
    NotOnMap,
}

/// A way a worker goes during a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LegKind {
    /// From the office to the first visit.
    FromOffice,
    /// Between visits.
    Between,
    /// From the last visit to the office.
    ToOffice,
}

impl Finding {
    pub(super) fn new(rule: RuleName, detail: Detail) -> Self {
        Self {
            rule,
            severity: rule.severity(),
            visit: None,
            second_visit: None,
            shift: None,
            worker: None,
            person: None,
            detail,
        }
    }

    pub(super) fn visit(mut self, visit: &Visit) -> Self {
        self.visit = Some(visit.id);
        self.person = Some(visit.person);
        self
    }

    pub(super) fn second_visit(mut self, visit: Id<Visit>) -> Self {
        self.second_visit = Some(visit);
        self
    }

    pub(super) fn shift(mut self, shift: Id<Shift>) -> Self {
        self.shift = Some(shift);
        self
    }

    pub(super) fn worker(mut self, worker: Option<Id<Worker>>) -> Self {
        self.worker = worker;
        self
    }

    pub(super) fn person(mut self, person: Id<Person>) -> Self {
        self.person = Some(person);
        self
    }
}
