//! The price of every possible place of one visit, asked of the solver afresh each time.

use tillit_solver::explain::price_targets;
use tillit_solver::problem::VisitIx;
use tillit_solver::{Problem, construct};

use crate::{Stopwatch, group};

/// So many visits are asked about.
const ASKED: usize = 41;

pub(crate) fn run(persons: usize, seed: u64) {
    ask(&format!("{persons} persons, 14 days"), &group(persons, 14, true, seed));
    ask("about 100 rows, 2,000 visits", &group(220, 4, true, seed));
}

fn ask(name: &str, problem: &Problem) {
    let begun = Stopwatch::start();
    let plan = construct(problem, None).expect("a valid problem");
    let constructed = begun.elapsed();
    let mut times: Vec<f64> = (0..ASKED)
        .map(|number| {
            let visit = VisitIx(number * problem.visits.len() / ASKED);
            let begun = Stopwatch::start();
            let targets = price_targets(problem, &plan, visit).expect("own plan");
            assert!(!targets.is_empty());
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!(
        "{name}: {} visits, {} shifts, constructed in {:.0} ms, {} left out; prices in {:.1} ms (median), {:.1} ms (most)",
        problem.visits.len(),
        problem.shifts.len(),
        constructed.as_secs_f64() * 1000.0,
        plan.unassigned.len(),
        times[ASKED / 2],
        times[ASKED - 1]
    );
}
