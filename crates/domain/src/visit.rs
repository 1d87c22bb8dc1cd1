//! Visits (besök): what is to be done at a person's home on a day, and where it stands in the plan.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::care_plan::{CarePlanEntry, Staffing};
use crate::id::Id;
use crate::law::Law;
use crate::order::OrderLine;
use crate::organisation::{FrameName, Group};
use crate::person::Person;
use crate::quantity::Minutes;
use crate::shift::Shift;
use crate::time::TimeOfDay;
use crate::worker::Worker;

/// A task to be done at a visit (insats).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// The order line it carries out.
    pub line: Id<OrderLine>,
    /// Its service code.
    pub code: String,
    /// Which law it was ordered under.
    pub law: Law,
}

/// Time from another visit of the same day, in seconds from its end to this one's start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitGap {
    /// The earlier visit.
    pub after: Id<Visit>,
    /// At least.
    pub at_least: Minutes,
    /// At most, if it matters.
    pub at_most: Option<Minutes>,
}

/// A visit that shall happen on a day, whoever makes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Identifier; follows from entry, day and occasion, so rolling out again gives the same visit.
    pub id: Id<Visit>,
    /// At whose home.
    pub person: Id<Person>,
    /// The group or night patrol that serves it.
    pub group: Id<Group>,
    /// The person's home group, which it counts for.
    pub home_group: Id<Group>,
    /// The day its frame lies in.
    pub day: Date,
    /// The agreed visit it comes from; none for one added by hand.
    pub entry: Option<Id<CarePlanEntry>>,
    /// Which of the day's occasions, 0 for the first.
    pub occasion: u8,
    /// Name on screen.
    pub name: String,
    /// What is to be done.
    pub tasks: Vec<Task>,
    /// Earliest start.
    pub earliest: TimeOfDay,
    /// Latest start.
    pub latest: TimeOfDay,
    /// The frame's name, if it lies in one.
    pub frame: Option<FrameName>,
    /// Whether the clock time matters (insulin, meals with medicine); only then is punctuality asked.
    pub time_critical: bool,
    /// Ordered minutes; none where no time is ordered (invariant 2).
    pub ordered: Option<Minutes>,
    /// Planned length in minutes; in mode ingen the team's estimate, for planning only.
    pub planned: Minutes,
    /// Workers needed.
    pub staffing: Staffing,
    /// Time from another visit.
    pub gap: Option<VisitGap>,
}

/// Where a visit lies in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// The shift of the first worker.
    pub shift: Id<Shift>,
    /// When the visit starts, by the clock of its day.
    pub start: TimeOfDay,
    /// The shift of the second worker, where two are needed.
    pub second_shift: Option<Id<Shift>>,
}

/// Why a visit will not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelCause {
    /// The person is in hospital.
    Hospital,
    /// The person is away or in a short-term home.
    Away,
    /// The person declined.
    Declined,
    /// The provider could not.
    Provider,
    /// The order ended or the need was met otherwise.
    NoLongerNeeded,
}

/// A visit as published or changed since: one row in the history of what was planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedVisit {
    /// What shall be done.
    pub visit: Visit,
    /// 1 when first published, one more for each change.
    pub revision: u32,
    /// Where it stands.
    pub state: PlannedState,
}

/// Where a published visit stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum PlannedState {
    /// It will be made by these workers.
    Staffed {
        /// When it starts, by the clock of its day.
        start: TimeOfDay,
        /// Who makes it.
        worker: Id<Worker>,
        /// Who helps, where two are needed.
        second: Option<Id<Worker>>,
        /// The shift it lies on.
        shift: Option<Id<Shift>>,
        /// The helper's shift.
        second_shift: Option<Id<Shift>>,
    },
    /// Published without anyone on it, openly, with the reason in the plan.
    Unstaffed,
    /// It will not be made.
    Cancelled {
        /// Why.
        cause: CancelCause,
    },
}

impl PlannedVisit {
    /// Workers on it.
    #[must_use]
    pub fn workers(&self) -> Vec<Id<Worker>> {
        match self.state {
            PlannedState::Staffed { worker, second, .. } => std::iter::once(worker).chain(second).collect(),
            PlannedState::Unstaffed | PlannedState::Cancelled { .. } => Vec::new(),
        }
    }
}
