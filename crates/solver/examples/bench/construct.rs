//! A plan at once against a search of some seconds.

use tillit_solver::{check, construct, evaluate};

use crate::{Stopwatch, group, searched};

/// Times constructions of this many made-up days.
const DAYS: u64 = 5;
/// Each is made so many times; the median counts.
const TIMES: usize = 21;

pub(crate) fn run(persons: usize, seconds: f64, seed: u64) {
    println!(
        "| Day | Visits | By two | Shifts | Milliseconds | Left out | after {seconds} s | Cost per visit | Travel per visit | Minutes outside frames, after {seconds} s |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    for day in seed..seed + DAYS {
        let problem = group(persons, 1, true, day);
        let mut times = Vec::new();
        let mut plan = None;
        for _ in 0..TIMES {
            let begun = Stopwatch::start();
            plan = construct(&problem, None).ok();
            times.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
        times.sort_by(f64::total_cmp);
        let plan = plan.expect("a valid problem");
        assert_eq!(check(&problem, &plan), []);
        let first = evaluate(&problem, &plan).expect("own plan");
        let outcome = searched(&problem, None, seconds, 1);
        let rest = |components: tillit_solver::Components| {
            let cost = components.cost(&problem.weights).0 - problem.weights.unassigned * components.unassigned_points;
            cost as f64 / (problem.visits.len() - components.unassigned_points as usize) as f64
        };
        let travel = |components: &tillit_solver::Components| {
            components.travel_seconds as f64 / (problem.visits.len() - components.unassigned_points as usize) as f64
        };
        println!(
            "| {day} | {} | {} | {} | {:.1} | {} | {} | {:+.1} % | {:+.1} % | {}, {} |",
            problem.visits.len(),
            problem.visits.iter().filter(|visit| visit.second.is_some()).count(),
            problem.shifts.len(),
            times[TIMES / 2],
            plan.unassigned.len(),
            outcome.solution.unassigned.len(),
            (rest(first) / rest(outcome.components) - 1.0) * 100.0,
            (travel(&first) / travel(&outcome.components) - 1.0) * 100.0,
            first.frame_seconds / 60,
            outcome.components.frame_seconds / 60,
        );
    }
}
