//! Shifts: the time a worker, or nobody yet, has for visits.

use serde::{Deserialize, Serialize};

use super::{GroupIx, MatrixIx, PlaceIx, Seconds, Window, WorkerIx};

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
    /// How late the worker may be back at a cost; `None` makes `end` hard.
    #[serde(default)]
    pub overtime_until: Option<Seconds>,
    /// The most that the demands of its visits may sum to; `None` for no such limit.
    #[serde(default)]
    pub capacity: Option<i64>,
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
    /// Whether it is taken at a place, at the stop before it or the one after: it then interrupts waiting but not travel.
    #[serde(default)]
    pub at_place: bool,
}

impl Shift {
    /// A worker's shift that starts and ends at one place, without breaks.
    pub fn new(worker: WorkerIx, start: Seconds, end: Seconds, place: PlaceIx) -> Self {
        Self {
            worker: Some(worker),
            vacant_use: VacantUse::Closed,
            day: 0,
            start,
            end,
            start_place: place,
            end_place: place,
            matrix: MatrixIx(0),
            breaks: Vec::new(),
            overtime_until: None,
            capacity: None,
            max_work_without_rest: None,
            home_group: GroupIx(0),
        }
    }

    /// The instant by which the worker must be back.
    pub fn back_by(&self) -> Seconds {
        self.overtime_until.map_or(self.end, |until| until.max(self.end))
    }

    /// Whether visits may be laid on the shift: somebody works it or it is open, and its breaks can satisfy the rule on
    /// rest.
    pub fn can_take_visits(&self) -> bool {
        (self.worker.is_some() || self.vacant_use == VacantUse::Open) && self.rest_windows().is_some()
    }

    /// For each break whether it is needed, and its window of starts narrowed by the rule on rest; `None` when the
    /// breaks cannot satisfy that rule. When the required breaks do not suffice for it, all are needed.
    pub(crate) fn rest_windows(&self) -> Option<Vec<(bool, Window)>> {
        let all_needed = !self.rests_enough(|rest| rest.required);
        if !self.rests_enough(|_| true) {
            return None;
        }
        let mut windows: Vec<(bool, Window)> = self
            .breaks
            .iter()
            .map(|rest| (rest.required || all_needed, Window::new(rest.earliest_start, rest.latest_start)))
            .collect();
        if let Some(longest) = self.max_work_without_rest {
            if let Some(first) = windows.iter_mut().find(|(needed, _)| *needed) {
                first.1.latest = first.1.latest.min(self.start + longest);
            }
            if let Some(last) = windows.iter().rposition(|(needed, _)| *needed) {
                let earliest = &mut windows[last].1.earliest;
                *earliest = (*earliest).max(self.end - longest - self.breaks[last].duration);
            }
        }
        windows.iter().all(|(_, window)| window.earliest <= window.latest).then_some(windows)
    }

    /// Whether the taken breaks divide the shift into stretches that can all be short enough.
    fn rests_enough(&self, taken: impl Fn(&Break) -> bool) -> bool {
        let Some(longest) = self.max_work_without_rest else { return true };
        let breaks = || self.breaks.iter().filter(|rest| taken(rest));
        let rest: Seconds = breaks().map(|rest| rest.duration).sum();
        let stretches = breaks().count() as i64 + 1;
        (self.end - self.start - rest).0 <= longest.0.saturating_mul(stretches)
    }
}
