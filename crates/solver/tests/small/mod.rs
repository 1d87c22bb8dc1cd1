//! Problems small enough to see through: places on a line a minute apart, an office at 0.
#![expect(dead_code, reason = "each test binary uses other parts")]

use tillit_solver::problem::{
    Allowed, Break, Client, ClientIx, GroupIx, Link, LinkKind, MatrixIx, PlaceIx, Problem, SecondWorker, Seconds,
    Shift, ShiftIx, TravelMatrix, VacantUse, Visit, VisitIx, Weights, Window, WorkerIx,
};
use tillit_solver::{PlacedBreak, Role, Route, Solution, Stop};

/// Minutes from the start of the horizon.
pub(crate) const fn min(minutes: i64) -> Seconds {
    Seconds::minutes(minutes)
}

/// `workers` workers with one shift each from minute 0 to `length`, and no visits.
pub(crate) fn line(workers: usize, length: i64) -> Problem {
    let travel = TravelMatrix::from_fn(40, |from, to| min(from.0.abs_diff(to.0) as i64)).expect("small times");
    let mut problem = Problem {
        horizon: Window::new(min(0), min(length)),
        matrices: vec![travel],
        worker_count: workers,
        clients: vec![Client::default(); 8],
        shifts: Vec::new(),
        visits: Vec::new(),
        links: Vec::new(),
        weights: Weights { balance: 0, ..Weights::default() },
        lexicographic: Vec::new(),
    };
    problem.shifts = (0..workers).map(|worker| shift(Some(worker), 0, length)).collect();
    problem
}

pub(crate) fn shift(worker: Option<usize>, from: i64, to: i64) -> Shift {
    Shift {
        worker: worker.map(WorkerIx),
        vacant_use: VacantUse::Closed,
        day: 0,
        start: min(from),
        end: min(to),
        start_place: PlaceIx(0),
        end_place: PlaceIx(0),
        matrix: MatrixIx(0),
        breaks: Vec::new(),
        max_work_without_rest: None,
        home_group: GroupIx(0),
        overtime_until: None,
        capacity: None,
    }
}

/// A visit of ten minutes at a place, with a window in minutes.
pub(crate) fn visit(place: usize, from: i64, to: i64) -> Visit {
    Visit {
        client: ClientIx(0),
        place: PlaceIx(place),
        group: None,
        duration: min(10),
        hard_window: Window::new(min(from), min(to)),
        preferred_window: None,
        later_windows: Vec::new(),
        demand: 0,
        second: None,
        allowed: Allowed::Everyone,
        preferred_workers: Vec::new(),
        worker_points: Vec::new(),
        priority: 1,
        lock: None,
        previous: None,
    }
}

/// The same by two who are both there all the time.
pub(crate) fn by_two(visit: Visit) -> Visit {
    let second = SecondWorker { offset: min(0), duration: visit.duration, allowed: None };
    Visit { second: Some(second), ..visit }
}

pub(crate) fn rest(duration: i64, from: i64, to: i64) -> Break {
    Break { duration: min(duration), earliest_start: min(from), latest_start: min(to), required: true, at_place: false }
}

pub(crate) fn gap(before: usize, after: usize, least: i64, most: Option<i64>) -> Link {
    let kind = LinkKind::EndToStart { min_gap: min(least), max_gap: most.map(min) };
    Link { before: VisitIx(before), after: VisitIx(after), kind, different_workers: false, together: false }
}

pub(crate) fn stop(visit: usize, minute: i64) -> Stop {
    Stop { visit: VisitIx(visit), start: min(minute), role: Role::First }
}

pub(crate) fn second(visit: usize, minute: i64) -> Stop {
    Stop { role: Role::Second, ..stop(visit, minute) }
}

pub(crate) fn placed(index: usize, minute: i64) -> PlacedBreak {
    PlacedBreak { index, start: min(minute) }
}

/// A plan from stops per shift, without breaks; visits in no route are listed as left out.
pub(crate) fn plan(problem: &Problem, routes: Vec<Vec<Stop>>) -> Solution {
    let mut routes: Vec<Route> = routes.into_iter().map(|stops| Route { stops, breaks: Vec::new() }).collect();
    routes.resize(problem.shifts.len(), Route::default());
    let mut solution = Solution { routes, unassigned: Vec::new() };
    solution.unassigned = problem.visit_indices().filter(|&visit| solution.stops_of(visit).is_empty()).collect();
    solution
}

pub(crate) fn shift_of(solution: &Solution, visit: usize) -> Option<ShiftIx> {
    solution.stops_of(VisitIx(visit)).first().map(|&(shift, _)| shift)
}

pub(crate) fn start_of(solution: &Solution, visit: usize) -> Option<Seconds> {
    solution.stops_of(VisitIx(visit)).first().map(|&(_, stop)| stop.start)
}
