//! Visits: what is to be done, when, and by whom it may be done.

use serde::{Deserialize, Serialize};

use super::{ClientIx, GroupIx, PlaceIx, Seconds, ShiftIx, Window, WorkerIx};

/// Someone who is visited. Visits of one client share a continuity count.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Client {
    /// Workers who met the client in the days before the horizon; continuity does not count them as new.
    pub known_workers: Vec<WorkerIx>,
}

/// One visit to lay out, by one worker or two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Who is visited.
    pub client: ClientIx,
    /// Where.
    pub place: PlaceIx,
    /// The group the visit belongs to; `None` when it belongs to all and nobody lends for it.
    pub group: Option<GroupIx>,
    /// How long the first worker stays.
    pub duration: Seconds,
    /// When the visit may start. Hard.
    pub hard_window: Window,
    /// When it had better start. Each second outside is counted as `frame`.
    pub preferred_window: Option<Window>,
    /// Further preferred windows after that one, in order. The one that counts is the last that has opened by the
    /// start: a start between two windows is late for the first.
    #[serde(default)]
    pub later_windows: Vec<Window>,
    /// What the second worker does; `None` for a visit by one worker.
    pub second: Option<SecondWorker>,
    /// Who may do it (the first worker, and the second unless [`SecondWorker::allowed`] says otherwise).
    pub allowed: Allowed,
    /// Who had better do it. When not empty, each stop by somebody else counts as one preference point.
    pub preferred_workers: Vec<WorkerIx>,
    /// Extra preference points for a stop by these workers, may be negative. Empty for most visits.
    pub worker_points: Vec<(WorkerIx, i64)>,
    /// Points it costs to leave the visit out; at least 1.
    pub priority: i64,
    /// How much of a shift's [capacity](super::Shift::capacity) it takes.
    #[serde(default)]
    pub demand: i64,
    /// A choice that a person has locked.
    pub lock: Option<Lock>,
    /// Where the visit was in the plan before, for stability.
    pub previous: Option<Previous>,
}

impl Visit {
    /// A visit by one worker, whoever it is, with nothing wished for.
    pub fn new(client: ClientIx, place: PlaceIx, duration: Seconds, hard_window: Window) -> Self {
        Self {
            client,
            place,
            group: None,
            duration,
            hard_window,
            preferred_window: None,
            later_windows: Vec::new(),
            second: None,
            allowed: Allowed::Everyone,
            preferred_workers: Vec::new(),
            worker_points: Vec::new(),
            priority: 1,
            demand: 0,
            lock: None,
            previous: None,
        }
    }

    /// How many workers the visit needs: 1 or 2.
    pub fn workers_needed(&self) -> usize {
        if self.second.is_some() { 2 } else { 1 }
    }
}

/// The part of a visit that needs a second worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondWorker {
    /// From the start of the visit to the start of the second worker; zero when they start together.
    pub offset: Seconds,
    /// How long the second worker stays.
    pub duration: Seconds,
    /// Who may be the second worker; `None` means the same as the visit's [`Visit::allowed`].
    pub allowed: Option<Allowed>,
}

/// Who may do something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Allowed {
    /// Every worker.
    Everyone,
    /// These and no others. Empty means nobody.
    Only(Vec<WorkerIx>),
}

/// A choice that a person has locked: the visit is on these shifts, and at this start when one is given. It does not
/// widen the hard window and does not make anybody allowed; the caller does that when a person has the right to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    /// The shift of each worker: one for a visit by one worker; one or two for a visit by two, in any order of roles.
    /// Empty locks only the start.
    pub shifts: Vec<ShiftIx>,
    /// The start of the visit; `None` leaves it free within the window.
    pub start: Option<Seconds>,
}

/// Where a visit was in the plan before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Previous {
    /// Its shifts; a stop on another shift is one change.
    pub shifts: Vec<ShiftIx>,
    /// Its start; moving it further than [`Weights::stability_tolerance`](super::Weights::stability_tolerance) is one
    /// change. `None` when only the shift matters.
    pub start: Option<Seconds>,
}
