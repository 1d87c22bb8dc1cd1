//! A published day that goes wrong: a worker falls ill, a visit takes longer, a new visit is needed.

use tillit_solver::problem::{Lock, Previous, Seconds, ShiftIx, Visit, VisitIx, Weights, Window};
use tillit_solver::search::stop::IterationLimit;
use tillit_solver::{ComponentKind, Options, Problem, Solution, solve};

use crate::{Stopwatch, group, searched};

/// Moves that the day was planned with before it was published.
const PLANNED_MOVES: u64 = 60_000;

pub(crate) fn run(persons: usize, seconds: f64, seed: u64) {
    let problem = group(persons, 1, true, seed);
    let options = Options { seed, threads: 1 };
    let planned = solve(&problem, None, &options, &IterationLimit(PLANNED_MOVES), &()).expect("a valid problem");
    let published = planned.solution;
    println!(
        "{persons} persons, {} visits, {} shifts, {} left out when published",
        problem.visits.len(),
        problem.shifts.len(),
        published.unassigned.len()
    );
    let busiest = (0..published.routes.len()).max_by_key(|&shift| published.routes[shift].stops.len()).unwrap_or(0);
    let mut ill = told(&problem, &published);
    ill.shifts[busiest].worker = None;
    answer("ill", &ill, &published, seconds, seed, published.routes[busiest].stops.len());

    let mut longer = told(&problem, &published);
    let route = &published.routes[busiest];
    let slow = route.stops[route.stops.len() / 3];
    longer.visits[slow.visit.0].duration += Seconds::minutes(45);
    longer.visits[slow.visit.0].lock = Some(Lock { shifts: vec![ShiftIx(busiest)], start: Some(slow.start) });
    answer("longer", &longer, &published, seconds, seed, 0);

    let mut new = told(&problem, &published);
    let of = new.visits[0].clone();
    let hour = Window::new(Seconds::minutes(600), Seconds::minutes(630));
    let visit = Visit { hard_window: hour, preferred_window: None, priority: 5, previous: None, lock: None, ..of };
    new.visits.push(visit);
    answer("new", &new, &published, seconds, seed, 0);
}

/// The day as people have been told of it.
fn told(problem: &Problem, published: &Solution) -> Problem {
    let mut told = problem.clone();
    told.weights = Weights::same_day();
    told.lexicographic = vec![ComponentKind::Unassigned, ComponentKind::MissedBreak, ComponentKind::Stability];
    for (shift, route) in published.routes.iter().enumerate() {
        for stop in &route.stops {
            let previous = &mut told.visits[stop.visit.0].previous;
            let before = previous.get_or_insert(Previous { shifts: Vec::new(), start: None });
            before.shifts.push(ShiftIx(shift));
            if stop.role == tillit_solver::Role::First {
                before.start = Some(stop.start);
            }
        }
    }
    told
}

fn answer(what: &str, problem: &Problem, published: &Solution, seconds: f64, seed: u64, least: usize) {
    let mut initial = published.clone();
    initial.unassigned = (0..problem.visits.len()).map(VisitIx).collect();
    for share in [0.25, 1.0] {
        let begun = Stopwatch::start();
        let outcome = searched(problem, Some(&initial), seconds * share, seed);
        let took = begun.elapsed().as_secs_f64();
        let moved = moved(problem, &outcome.solution);
        let missing: Vec<i64> =
            outcome.solution.unassigned.iter().map(|visit| problem.visits[visit.0].priority).collect();
        println!(
            "{what}: {took:.2} s, {moved} visits moved ({least} had to), left out by priority {missing:?}, {} moves",
            outcome.iterations
        );
    }
}

/// Visits that lie on another shift or at another time than told.
fn moved(problem: &Problem, solution: &Solution) -> usize {
    let tolerance = problem.weights.stability_tolerance;
    let is_moved = |visit: &VisitIx| {
        let Some(before) = &problem.visits[visit.0].previous else { return false };
        let stops = solution.stops_of(*visit);
        stops.iter().any(|(shift, stop)| {
            let later = before.start.is_some_and(|start| (stop.start - start).abs() > tolerance);
            !before.shifts.contains(shift) || stop.role == tillit_solver::Role::First && later
        })
    };
    problem.visit_indices().filter(is_moved).count()
}
