//! Shifts (arbetspass): when a worker, or nobody yet, is at work.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::base_plan::Tour;
use crate::id::Id;
use crate::organisation::Group;
use crate::quantity::{Minutes, Seconds};
use crate::time::{TimeOfDay, instant, seconds_between};
use crate::worker::{TravelMode, Worker};

/// A break within a shift (rast): unpaid, free, not a gap between visits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Break {
    /// How long.
    pub length: Minutes,
    /// Earliest start.
    pub earliest: TimeOfDay,
    /// Latest start.
    pub latest: TimeOfDay,
}

/// A shift on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// Identifier.
    pub id: Id<Shift>,
    /// The group or night patrol it serves that day; another than the worker's home group when lent (S-034).
    pub group: Id<Group>,
    /// The day it begins.
    pub day: Date,
    /// When it begins.
    pub start: TimeOfDay,
    /// When it ends; from 24:00 on in the night after.
    pub end: TimeOfDay,
    /// Who works it; none while vacant.
    pub worker: Option<Id<Worker>>,
    /// How the worker travels on it.
    pub travel: TravelMode,
    /// Breaks to be laid out.
    pub breaks: Vec<Break>,
    /// The tour it takes, if any.
    pub tour: Option<Id<Tour>>,
    /// Time at its start kept for planning and handing over, so that support time is planned (S-084).
    pub support_start: Minutes,
    /// Time at its end kept for documentation.
    pub support_end: Minutes,
}

impl Shift {
    /// The instants it begins and ends; a shift over a change of clocks is longer or shorter than it looks.
    #[must_use]
    pub fn instants(&self) -> (Timestamp, Timestamp) {
        (instant(self.day, self.start), instant(self.day, self.end))
    }

    /// How long it lasts, breaks included.
    #[must_use]
    pub fn length_seconds(&self) -> Seconds {
        let (start, end) = self.instants();
        seconds_between(start, end)
    }

    /// Time worked: its length without breaks.
    #[must_use]
    pub fn worked_seconds(&self) -> Seconds {
        self.length_seconds() - self.breaks.iter().map(|b| b.length.seconds()).sum()
    }
}
