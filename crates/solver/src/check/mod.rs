//! An independent judgement of a finished plan: one hard rule per file, each naming what breaks it.
//!
//! Nothing here is shared with the search. The checker reads the problem and the stated times and nothing else.

mod allowed;
mod breaks;
mod capacity;
mod links;
mod locks;
mod once;
mod overlap;
mod rest;
mod shape;
mod shift_bounds;
mod travel;
mod two_workers;
mod windows;

use serde::{Deserialize, Serialize};

use crate::evaluate::stop_duration;
use crate::problem::{LinkIx, Problem, Seconds, ShiftIx, VisitIx};
use crate::solution::{Solution, Stop};

/// A hard rule broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Violation {
    /// The plan has another number of routes than there are shifts; nothing else is judged then.
    RouteCount,
    /// The plan names a visit or break that the problem does not have; nothing else is judged then.
    Unknown {
        /// Where it is named; `None` in the list of visits left out.
        shift: Option<ShiftIx>,
    },
    /// A shift that may take no visits has some.
    ShiftClosed {
        /// The shift.
        shift: ShiftIx,
    },
    /// The first stop begins before the shift start and the travel there.
    BeforeShift {
        /// The shift.
        shift: ShiftIx,
        /// The stop's visit.
        visit: VisitIx,
    },
    /// The worker is back after the shift end.
    AfterShift {
        /// The shift.
        shift: ShiftIx,
        /// The last stop's visit.
        visit: VisitIx,
        /// By how much.
        seconds: Seconds,
    },
    /// A stop starts before the one ahead of it ends, or before the worker's stop on another shift ends.
    Overlap {
        /// The shift.
        shift: ShiftIx,
        /// The later stop's visit.
        visit: VisitIx,
    },
    /// There is too little time to travel to the stop.
    Travel {
        /// The shift.
        shift: ShiftIx,
        /// The stop's visit.
        visit: VisitIx,
        /// How much is lacking.
        seconds: Seconds,
    },
    /// A visit starts outside its hard window.
    Window {
        /// The visit.
        visit: VisitIx,
        /// By how much.
        seconds: Seconds,
    },
    /// A worker does what the worker is not allowed to.
    NotAllowed {
        /// The shift.
        shift: ShiftIx,
        /// The visit.
        visit: VisitIx,
    },
    /// A visit has fewer workers than it needs.
    WorkerLacking {
        /// The visit.
        visit: VisitIx,
    },
    /// The two workers of a visit are one and the same.
    SameWorkerTwice {
        /// The visit.
        visit: VisitIx,
    },
    /// The second worker does not start at the offset from the first.
    NotTogether {
        /// The visit.
        visit: VisitIx,
        /// How far off.
        seconds: Seconds,
    },
    /// A link's gap is not kept.
    LinkGap {
        /// The link.
        link: LinkIx,
        /// How far off.
        seconds: Seconds,
    },
    /// One visit of a link that joins two is planned and the other is not.
    LinkHalf {
        /// The link.
        link: LinkIx,
    },
    /// The visits of a shift demand more than its capacity.
    Capacity {
        /// The shift.
        shift: ShiftIx,
        /// How much more.
        excess: i64,
    },
    /// A link that needs different workers has a worker in common.
    LinkWorker {
        /// The link.
        link: LinkIx,
    },
    /// A required break is missing, or one is taken twice or out of order.
    BreakMissing {
        /// The shift.
        shift: ShiftIx,
    },
    /// A break starts outside its window.
    BreakWindow {
        /// The shift.
        shift: ShiftIx,
    },
    /// A break is taken during a visit, during another break or outside the shift, or there is no time for it beside
    /// the travel.
    BreakRoom {
        /// The shift.
        shift: ShiftIx,
    },
    /// A stretch of work between breaks is too long.
    Rest {
        /// The shift.
        shift: ShiftIx,
        /// By how much.
        seconds: Seconds,
    },
    /// A visit is not on the shifts it is locked to.
    LockedShift {
        /// The visit.
        visit: VisitIx,
    },
    /// A visit does not start when it is locked to.
    LockedStart {
        /// The visit.
        visit: VisitIx,
    },
    /// A visit is in the plan more often than it needs workers, or both placed and listed as left out.
    Repeated {
        /// The visit.
        visit: VisitIx,
    },
    /// A visit is neither in the plan nor listed as left out.
    Forgotten {
        /// The visit.
        visit: VisitIx,
    },
}

/// What every rule looks at.
struct Plan<'a> {
    problem: &'a Problem,
    solution: &'a Solution,
    /// The stops of each visit.
    stops_of: Vec<Vec<(ShiftIx, Stop)>>,
}

impl Plan<'_> {
    fn end_of(&self, stop: &Stop) -> Seconds {
        stop.start + stop_duration(&self.problem.visits[stop.visit.0], stop.role)
    }
}

/// A rule: it names everything in the plan that breaks it.
type Rule = fn(&Plan<'_>) -> Vec<Violation>;

/// Every hard rule.
const RULES: [Rule; 12] = [
    once::check,
    shift_bounds::check,
    overlap::check,
    travel::check,
    windows::check,
    allowed::check,
    two_workers::check,
    links::check,
    breaks::check,
    capacity::check,
    rest::check,
    locks::check,
];

/// Judges a plan by every hard rule. An empty list means that it may be followed as it stands.
pub fn check(problem: &Problem, solution: &Solution) -> Vec<Violation> {
    let misshapen = shape::check(problem, solution);
    if !misshapen.is_empty() {
        return misshapen;
    }
    let mut stops_of = vec![Vec::new(); problem.visits.len()];
    for (shift, route) in solution.routes.iter().enumerate() {
        for stop in &route.stops {
            stops_of[stop.visit.0].push((ShiftIx(shift), *stop));
        }
    }
    let plan = Plan { problem, solution, stops_of };
    RULES.iter().flat_map(|rule| rule(&plan)).collect()
}
