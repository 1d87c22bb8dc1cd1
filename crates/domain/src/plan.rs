//! A plan being made: visits, where they lie, what is locked, and its way from draft to published (invariant 4).

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::organisation::{Group, Team};
use crate::shift::Shift;
use crate::time::{DayRange, TimeOfDay};
use crate::visit::{Placement, Visit};

/// What a person has decided that the optimiser must leave as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Locks {
    /// The shift, and so the worker, stays.
    pub worker: bool,
    /// The start stays.
    pub time: bool,
}

/// A visit in a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftVisit {
    /// What shall be done.
    pub visit: Visit,
    /// Where it lies; none while it lies in the tray.
    pub placement: Option<Placement>,
    /// What is locked.
    pub locks: Locks,
    /// Rises by one with every change, so that a later writer is told (no lost update).
    pub revision: u32,
}

/// A break laid out in a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacedBreak {
    /// On which shift.
    pub shift: Id<Shift>,
    /// When it starts.
    pub start: TimeOfDay,
    /// Which of the shift's breaks.
    pub number: u8,
}

/// How far a plan has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum PlanState {
    /// Being worked on; proposals land here.
    Draft,
    /// Published: what workers and persons see.
    Published {
        /// When.
        at: Timestamp,
        /// By whom.
        by: String,
        /// The gate's findings that were accepted, in words.
        accepted: Vec<String>,
    },
}

/// A team's rows of a plan, published by the team itself before or after the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedPart {
    /// Whose rows.
    pub team: Id<Team>,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// The gate's findings that were accepted, in words.
    pub accepted: Vec<String>,
}

/// A group's plan for a run of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Identifier.
    pub id: Id<Plan>,
    /// Whose.
    pub group: Id<Group>,
    /// First and last day.
    pub days: DayRange,
    /// How far it has come.
    pub state: PlanState,
    /// Breaks laid out.
    pub breaks: Vec<PlacedBreak>,
    /// What teams have published of it themselves, each time it was, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PublishedPart>,
}

impl Plan {
    /// The id of a group's plan that begins on a day: one plan, however often it is opened.
    #[must_use]
    pub fn id_of(group: Id<Group>, from: Date) -> Id<Self> {
        Id::derived("plan", &[&group.to_string(), &from.to_string()])
    }
}
