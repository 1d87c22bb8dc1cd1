//! An answer to a problem: which visits on which shift, when, and which are left out.

use serde::{Deserialize, Serialize};

use crate::problem::{Problem, Seconds, ShiftIx, VisitIx};

/// A plan. It states times outright, so that it can be judged without knowing how it was made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solution {
    /// One route per shift, in the order of [`Problem::shifts`]. A shift without visits has an empty route.
    pub routes: Vec<Route>,
    /// Visits left out, in order of index.
    pub unassigned: Vec<VisitIx>,
}

/// What one shift does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// Stops in the order they are made.
    pub stops: Vec<Stop>,
    /// Breaks taken, in order. Empty on a shift without visits.
    pub breaks: Vec<PlacedBreak>,
}

/// One worker's part in one visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// The visit.
    pub visit: VisitIx,
    /// When this worker starts: for the second worker the start of the visit plus the offset.
    pub start: Seconds,
    /// Which of the two workers this is.
    pub role: Role,
}

/// Which worker of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// The only worker, or the one who stays the whole visit.
    First,
    /// The second worker of a visit by two.
    Second,
}

/// A break with its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacedBreak {
    /// Position in [`Shift::breaks`](crate::problem::Shift::breaks).
    pub index: usize,
    /// When it starts; it lasts as long as the shift says.
    pub start: Seconds,
}

impl Solution {
    /// A plan with nothing laid out.
    pub fn empty(problem: &Problem) -> Self {
        Self { routes: vec![Route::default(); problem.shifts.len()], unassigned: problem.visit_indices().collect() }
    }

    /// All stops of a visit, with their shifts.
    pub fn stops_of(&self, visit: VisitIx) -> Vec<(ShiftIx, Stop)> {
        self.routes
            .iter()
            .enumerate()
            .flat_map(|(shift, route)| route.stops.iter().map(move |stop| (ShiftIx(shift), *stop)))
            .filter(|(_, stop)| stop.visit == visit)
            .collect()
    }
}
