//! Two weeks in one go against day by day: how many workers each person meets, and what it costs in travel.

use std::collections::BTreeSet;

use tillit_solver::problem::{ClientIx, Link, Seconds, ShiftIx, VisitIx, WorkerIx};
use tillit_solver::{Problem, Route, Solution, check, evaluate};

use crate::{Stopwatch, group, searched};

const DAYS: usize = 14;

pub(crate) fn run(persons: usize, seconds: f64, seed: u64, continuity: Option<i64>) {
    let mut problem = group(persons, DAYS, false, seed);
    problem.weights.continuity = continuity.unwrap_or(problem.weights.continuity);
    problem.clients.iter_mut().for_each(|client| client.known_workers.clear());
    println!("{persons} persons, {} visits, {} shifts, {DAYS} days", problem.visits.len(), problem.shifts.len());
    let alone = by_day(&problem, seconds, seed, false);
    let in_turn = by_day(&problem, seconds, seed, true);
    let begun = Stopwatch::start();
    let whole = searched(&problem, None, seconds, seed);
    let took = begun.elapsed().as_secs_f64();
    let base = tell("each day alone", &problem, &alone, None);
    tell("each day knowing those before", &problem, &in_turn, Some(base));
    tell(&format!("in one go, {took:.1} s, {} moves", whole.iterations), &problem, &whole.solution, Some(base));
}

/// Mean distinct workers per person, and travel.
fn tell(name: &str, problem: &Problem, plan: &Solution, base: Option<(f64, f64)>) -> (f64, f64) {
    assert_eq!(check(problem, plan), []);
    let components = evaluate(problem, plan).expect("own plan");
    let (faces, travel) = (faces(problem, plan), components.travel_seconds as f64 / 3600.0);
    let against = base.map_or_else(String::new, |(before, way)| {
        format!(" ({:+.1} % workers, {:+.1} % travel)", (faces / before - 1.0) * 100.0, (travel / way - 1.0) * 100.0)
    });
    println!(
        "{name}: {faces:.2} workers per person, {travel:.1} h travel, {} left out, {:.1} h outside frames{against}",
        plan.unassigned.len(),
        components.frame_seconds as f64 / 3600.0
    );
    (faces, travel)
}

fn faces(problem: &Problem, plan: &Solution) -> f64 {
    let met = met(problem, plan);
    let clients: BTreeSet<ClientIx> = met.iter().map(|&(client, _)| client).collect();
    met.len() as f64 / clients.len().max(1) as f64
}

fn met(problem: &Problem, plan: &Solution) -> BTreeSet<(ClientIx, WorkerIx)> {
    let stops = plan.routes.iter().zip(&problem.shifts).flat_map(|(route, shift)| {
        let worker = shift.worker;
        route.stops.iter().filter_map(move |stop| Some((stop.visit, worker?)))
    });
    stops.map(|(visit, worker)| (problem.visits[visit.0].client, worker)).collect()
}

/// Each day searched by itself with its share of the seconds; put together to one plan.
fn by_day(problem: &Problem, seconds: f64, seed: u64, knows_before: bool) -> Solution {
    let mut known: BTreeSet<(ClientIx, WorkerIx)> = BTreeSet::new();
    let mut whole = Solution { routes: vec![Route::default(); problem.shifts.len()], unassigned: Vec::new() };
    for day in 0..DAYS {
        let (mut part, visits, shifts) = part(problem, day);
        if knows_before {
            for &(client, worker) in &known {
                part.clients[client.0].known_workers.push(worker);
            }
        }
        let plan = searched(&part, None, seconds / DAYS as f64, seed).solution;
        known.extend(met(&part, &plan));
        for (shift, mut route) in shifts.iter().zip(plan.routes) {
            route.stops.iter_mut().for_each(|stop| stop.visit = visits[stop.visit.0]);
            whole.routes[shift.0] = route;
        }
        whole.unassigned.extend(plan.unassigned.iter().map(|visit| visits[visit.0]));
    }
    whole
}

/// One day of the problem, and what its visits and shifts are called in the whole.
fn part(problem: &Problem, day: usize) -> (Problem, Vec<VisitIx>, Vec<ShiftIx>) {
    let of_day = |start: Seconds| start.0.div_euclid(86_400) == day as i64;
    let visits: Vec<VisitIx> =
        problem.visit_indices().filter(|visit| of_day(problem.visits[visit.0].hard_window.earliest)).collect();
    let shifts: Vec<ShiftIx> =
        problem.shift_indices().filter(|shift| problem.shifts[shift.0].day == day as u32).collect();
    let own = |visit: VisitIx| visits.binary_search(&visit).ok().map(VisitIx);
    let links = problem.links.iter();
    let part = Problem {
        visits: visits.iter().map(|visit| problem.visits[visit.0].clone()).collect(),
        shifts: shifts.iter().map(|shift| problem.shifts[shift.0].clone()).collect(),
        links: links
            .filter_map(|link| Some(Link { before: own(link.before)?, after: own(link.after)?, ..*link }))
            .collect(),
        ..problem.clone()
    };
    (part, visits, shifts)
}
