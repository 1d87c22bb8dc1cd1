//! Shifts: the time a worker, or nobody yet, has for visits.

use serde::{Deserialize, Serialize};

use super::{GroupIx, MatrixIx, PlaceIx, Seconds, WorkerIx};

/// One worker's working time on one day, or a vacant one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// Who works it; `None` is a vacant shift, see [`Shift::vacant_use`].
    pub worker: Option<WorkerIx>,
    /// Whether a vacant shift may take visits. Of no meaning when there is a worker.
    pub vacant_use: VacantUse,
    /// Number of the day in the horizon, used to group shifts; a night shift belongs to the day it starts.
    pub day: u32,
    /// When work starts: the worker leaves `start_place` at this instant or later.
    pub start: Seconds,
    /// When work ends: the worker has reached `end_place` at this instant or earlier.
    pub end: Seconds,
    /// Where the worker starts.
    pub start_place: PlaceIx,
    /// Where the worker ends.
    pub end_place: PlaceIx,
    /// How the worker travels.
    pub matrix: MatrixIx,
    /// Breaks, in the order they are taken.
    pub breaks: Vec<Break>,
    /// Longest stretch of work between shift start, breaks and shift end; `None` when no such rule holds. Travel and
    /// waiting are work, so the stretch runs from `start` to the first break, between breaks, and from the last break
    /// to `end`.
    pub max_work_without_rest: Option<Seconds>,
    /// The group the shift belongs to. A visit of another group done on this shift is lending.
    pub home_group: GroupIx,
}

/// What a vacant shift is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum VacantUse {
    /// Nobody works it yet: no visit may be laid on it.
    #[default]
    Closed,
    /// Plan it as if somebody will: any visit may be laid on it, whoever is allowed. Each open vacant shift counts as
    /// one unknown worker for continuity.
    Open,
}

/// A break inside a shift. It has no place: it may interrupt travel or waiting, never a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Break {
    /// How long it lasts.
    pub duration: Seconds,
    /// It does not start before this instant.
    pub earliest_start: Seconds,
    /// It does not start after this instant.
    pub latest_start: Seconds,
    /// A required break must be taken on every shift that has a visit. One that is not required may be missed at a
    /// cost ([`Weights::missed_break`](super::Weights::missed_break)).
    pub required: bool,
}
