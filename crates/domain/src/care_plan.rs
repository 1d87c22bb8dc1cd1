//! Care plans (genomförandeplaner): how and when, made with the person, versioned (S-044; SOSFS 2014:5 with HSLF-FS 2016:89).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::frequency::Frequency;
use crate::id::Id;
use crate::order::OrderLine;
use crate::organisation::TimeFrame;
use crate::person::Person;
use crate::quantity::Minutes;
use crate::time::{DayRange, TimeOfDay};
use crate::worker::Worker;

/// A task at a visit: which ordered insats, and how the person wants it done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedTask {
    /// The order line it carries out.
    pub line: Id<OrderLine>,
    /// Its service code.
    pub code: String,
    /// How, in words for whoever comes.
    pub how: String,
}

/// How many workers a visit needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "workers", rename_all = "snake_case")]
pub enum Staffing {
    /// One.
    One,
    /// Two, all through.
    Two,
    /// Two for a part of it.
    TwoForPart {
        /// Minutes after the start when the second is needed.
        after: Minutes,
        /// For how many minutes.
        length: Minutes,
    },
}

/// When on its day a visit may start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum WhenOnDay {
    /// Within a time frame.
    Frame {
        /// The frame.
        frame: TimeFrame,
    },
    /// At a clock time, give or take some minutes: what is time-critical, or mode strikt.
    At {
        /// The clock time.
        at: TimeOfDay,
        /// Minutes earlier or later that are no harm.
        give_or_take: Minutes,
    },
}

impl WhenOnDay {
    /// Earliest and latest start.
    #[must_use]
    pub fn window(self) -> (TimeOfDay, TimeOfDay) {
        match self {
            Self::Frame { frame } => (frame.earliest, frame.latest),
            Self::At { at, give_or_take } => (at.plus(-give_or_take.seconds()), at.plus(give_or_take.seconds())),
        }
    }
}

/// Time that must pass between two visits of the same day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The earlier visit.
    pub after: Id<CarePlanEntry>,
    /// At least so long from its end to the start of this one.
    pub at_least: Minutes,
    /// At most so long, if it matters.
    pub at_most: Option<Minutes>,
}

/// A kind of visit agreed with the person: what, how often, when, how long, by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarePlanEntry {
    /// Identifier.
    pub id: Id<CarePlanEntry>,
    /// What it is called, such as "Morgonbesök".
    pub name: String,
    /// The tasks, in the order the person wants them.
    pub tasks: Vec<PlannedTask>,
    /// On which days.
    pub recurrence: Frequency,
    /// When on the day.
    pub when: WhenOnDay,
    /// How long it usually takes, where agreed or learned; in mode ingen the team's own estimate, inside planning only.
    pub length: Option<Minutes>,
    /// How many workers.
    pub staffing: Staffing,
    /// Time from another visit of the same day.
    pub gap: Option<Gap>,
    /// Workers the person would rather meet.
    pub preferred_workers: Vec<Id<Worker>>,
    /// Workers the person does not want.
    pub unwanted_workers: Vec<Id<Worker>>,
    /// At night, served by the night patrol.
    pub by_night_patrol: bool,
    /// Other wishes, in the person's own words.
    pub wishes: String,
}

/// Who made the plan with the provider, and how (S-145; HSLF-FS 2016:89).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participation {
    /// Whether the person took part.
    pub person_took_part: bool,
    /// How, what regard was paid to wishes, or why not.
    pub account: String,
    /// Who else took part.
    pub others: String,
}

/// A version of a person's care plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarePlan {
    /// Identifier of this version.
    pub id: Id<CarePlan>,
    /// Whose it is.
    pub person: Id<Person>,
    /// 1 for the first, one more for each.
    pub version: u32,
    /// When it was made with the person.
    pub made_on: Date,
    /// Days it holds; the next version ends it.
    pub period: DayRange,
    /// Who at the provider is responsible.
    pub responsible: Id<Worker>,
    /// Who took part.
    pub participation: Participation,
    /// The goals, in words.
    pub goals: String,
    /// When it is to be followed up.
    pub follow_up_on: Option<Date>,
    /// The visits agreed.
    pub entries: Vec<CarePlanEntry>,
}

/// The version that holds for a person on a day: the newest whose period has the day.
#[must_use]
pub fn care_plan_on(plans: &[CarePlan], person: Id<Person>, day: Date) -> Option<&CarePlan> {
    plans.iter().filter(|plan| plan.person == person && plan.period.contains(day)).max_by_key(|plan| plan.version)
}
