//! Measures construction and search on a made-up week:
//! `cargo run --release -p tillit-solver --example search SECONDS THREADS [0 week, 1 day] [SEED] [MOVES]`.

#[path = "../tests/town/mod.rs"]
mod town;

use std::time::{Duration, Instant};

use tillit_solver::explain::{price_targets, why_unassigned};
use tillit_solver::problem::VisitIx;
use tillit_solver::search::stop::{IterationLimit, Status, StopCriterion, Verdict};
use tillit_solver::{Components, Options, check, construct, evaluate, solve};

#[expect(clippy::disallowed_methods, reason = "an example that measures needs a clock; the crate itself has none")]
fn now() -> Instant {
    Instant::now()
}

fn show(name: &str, components: &Components, took: Duration) {
    println!("{name:14} {took:?} {components:?}");
}

fn main() {
    let argument = |position: usize| std::env::args().nth(position).and_then(|text| text.parse::<u64>().ok());
    let seconds = argument(1).unwrap_or(10);
    let threads = argument(2).unwrap_or(1) as usize;
    let size = if argument(3) == Some(1) { town::GROUP_DAY } else { town::WEEK };
    let problem = town::town(size, 1);
    let doubles = problem.visits.iter().filter(|visit| visit.second.is_some()).count();
    println!("{} visits ({doubles} by two), {} shifts", problem.visits.len(), problem.shifts.len());
    let begun = now();
    let first = construct(&problem, None).expect("the town is a valid problem");
    let took = begun.elapsed();
    show("construct", &evaluate(&problem, &first).expect("own plan"), took);
    println!("  left out {}, violations {}", first.unassigned.len(), check(&problem, &first).len());
    let begun = now();
    let budget = Duration::from_secs(seconds);
    let moves = argument(5).unwrap_or(0);
    let stop = move |status: &Status| {
        if moves > 0 {
            return IterationLimit(moves).consult(status);
        }
        let used = begun.elapsed();
        if used >= budget {
            return Verdict::Stop;
        }
        Verdict::Continue { used_permille: (used.as_millis() * 1000 / budget.as_millis()) as u32 }
    };
    let options = Options { seed: argument(4).unwrap_or(1), threads };
    let outcome = solve(&problem, None, &options, &stop, &()).expect("the town is a valid problem");
    show("search", &outcome.components, begun.elapsed());
    println!(
        "  cost {} left out {}, violations {}, {} moves",
        outcome.cost.0,
        outcome.solution.unassigned.len(),
        check(&problem, &outcome.solution).len(),
        outcome.iterations
    );
    assert_eq!(evaluate(&problem, &outcome.solution), Ok(outcome.components));
    for &visit in &outcome.solution.unassigned {
        let answer = why_unassigned(&problem, &outcome.solution, visit).expect("own plan");
        let by_two = problem.visits[visit.0].second.is_some();
        println!("  left out: by two {by_two}, {:?}, {:?}", answer.summary, answer.remedies.first());
    }
    let begun = now();
    let targets = price_targets(&problem, &outcome.solution, VisitIx(7)).expect("own plan");
    println!("price_targets {:?} for {} shifts", begun.elapsed(), targets.len());
    if let Some(&visit) = outcome.solution.unassigned.first() {
        let begun = now();
        let answer = why_unassigned(&problem, &outcome.solution, visit).expect("own plan");
        println!("why_unassigned {:?} {:?} {:?}", begun.elapsed(), answer.summary, answer.remedies.first());
    }
}
