//! Wishes for shifts (S-052, S-053): a worker says of a vacant shift that it would suit, or would rather not. Whoever plans sees that
//! somebody wants it; how many of a unit take part is told as one sum, never who or how often.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::organisation::Group;
use crate::shift::Shift;
use crate::worker::Worker;

/// What a worker says of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Says {
    /// It would suit.
    Wants,
    /// Rather not.
    RatherNot,
    /// The worker took the shift, by the unit's rules.
    Chose,
}

/// What a worker said of a shift; the newest holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShiftWish {
    /// Identifier; follows from shift and worker.
    pub id: Id<ShiftWish>,
    /// The shift.
    pub shift: Id<Shift>,
    /// The group it serves.
    pub group: Id<Group>,
    /// Its day.
    pub day: Date,
    /// Who says it.
    pub worker: Id<Worker>,
    /// What.
    pub says: Says,
    /// When.
    pub at: Timestamp,
}

impl ShiftWish {
    /// The one wish that a worker has about a shift.
    #[must_use]
    pub fn id_of(shift: Id<Shift>, worker: Id<Worker>) -> Id<Self> {
        Id::derived("shift-wish", &[&shift.to_string(), &worker.to_string()])
    }
}
