//! What registers care: starts, stops, tasks, visits not made, corrections (S-049, S-076 … S-082, S-155).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::note::Note;
use crate::id::Id;
use crate::order::OrderLine;
use crate::person::Person;
use crate::quantity::Minutes;
use crate::registration::{Correction, Registration};
use crate::visit::Visit;

/// By what a start or stop was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum How {
    /// The tag of the dwelling was read, or its number typed.
    Tag {
        /// Its code.
        code: String,
    },
    /// A button in the app.
    Button {},
    /// Typed afterwards.
    Stated {},
}

impl How {
    /// Its name for programs.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Tag { .. } => "tag",
            Self::Button {} => "button",
            Self::Stated {} => "stated",
        }
    }
}

/// Where care was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// At home.
    Home,
    /// Outside the home, such as shopping or escort; there is no tag there.
    Outside,
    /// By telephone.
    Telephone,
}

/// A visit was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitStarted {
    /// The registration, whose id is made on the phone.
    pub registration: Id<Registration>,
    /// The planned visit it answers, if one.
    pub visit: Option<Id<Visit>>,
    /// At whose home.
    pub person: Id<Person>,
    /// By what.
    pub how: How,
    /// Where.
    pub place: Place,
}

/// A visit was ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitStopped {
    /// Of which registration.
    pub registration: Id<Registration>,
    /// By what.
    pub how: How,
}

/// A visit told afterwards: forgotten on the phone, or noted on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitStated {
    /// The registration.
    pub registration: Id<Registration>,
    /// The planned visit it answers, if one.
    pub visit: Option<Id<Visit>>,
    /// At whose home.
    pub person: Id<Person>,
    /// When it began, as remembered; a clock on a wall, not the phone's, so it is never corrected by skew.
    pub start: Timestamp,
    /// When it ended.
    pub stop: Timestamp,
    /// Where.
    pub place: Place,
    /// Why it is told afterwards.
    pub reason: Note,
}

/// What became of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskOutcome {
    /// It was done.
    Done,
    /// It was not done.
    NotDone,
    /// The person declined it.
    Declined,
    /// Another was done instead, agreed with the person (S-155).
    Exchanged,
}

/// One task of a visit and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskTold {
    /// The order line; none for a task of an unplanned visit.
    pub line: Option<Id<OrderLine>>,
    /// Its service code.
    pub code: String,
    /// What became of it.
    pub outcome: TaskOutcome,
    /// Why, where it was not done, declined or exchanged.
    pub reason: Option<Note>,
    /// The service code that was done instead.
    pub exchanged_for: Option<String>,
}

/// What became of a visit's tasks: the whole of them; for each the latest word holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TasksTold {
    /// Of which visit.
    pub visit: Id<Visit>,
    /// At whose home.
    pub person: Id<Person>,
    /// The registration they belong to, if there is one.
    pub registration: Option<Id<Registration>>,
    /// The tasks.
    pub tasks: Vec<TaskTold>,
}

/// Why a visit was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotMadeCause {
    /// The person declined.
    Declined,
    /// The person was away.
    Away,
    /// The person is in hospital.
    Hospital,
    /// Nobody answered the door.
    NoAnswer,
    /// The provider could not.
    Provider,
}

/// A visit was not made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitNotMade {
    /// Which.
    pub visit: Id<Visit>,
    /// At whose home.
    pub person: Id<Person>,
    /// Why.
    pub cause: NotMadeCause,
    /// In own words.
    pub note: Option<Note>,
}

/// A visit went as planned. Under exception only silence means the same once the shift has ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AsPlanned {
    /// Which.
    pub visit: Id<Visit>,
}

/// A visit's length differed from the plan, told without clock times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Differed {
    /// Which.
    pub visit: Id<Visit>,
    /// How much longer, if longer.
    pub minutes_more: Option<Minutes>,
    /// How much shorter, if shorter.
    pub minutes_less: Option<Minutes>,
    /// In own words.
    pub note: Option<Note>,
}

/// Support time (kringtid): from and to, or so many minutes told in one tap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupportTime {
    /// What for: a code of the unit's list.
    pub support: String,
    /// From, where it was timed.
    pub start: Option<Timestamp>,
    /// To, where it was timed.
    pub stop: Option<Timestamp>,
    /// How long, where it was told in one tap.
    pub minutes: Option<Minutes>,
}

/// The worker corrected an own registration (S-081).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Corrected {
    /// The correction, whose id is made on the phone.
    pub correction: Id<Correction>,
    /// Of which registration.
    pub registration: Id<Registration>,
    /// When it began, as remembered.
    pub start: Timestamp,
    /// When it ended, as remembered.
    pub stop: Timestamp,
    /// Why.
    pub reason: Note,
}

/// A visit nobody had planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnplannedVisit {
    /// The visit, whose id is made on the phone.
    pub visit: Id<Visit>,
    /// The registration that answers it.
    pub registration: Id<Registration>,
    /// At whose home.
    pub person: Id<Person>,
    /// What it is for: service codes.
    pub tasks: Vec<String>,
    /// Why.
    pub reason: Note,
}
