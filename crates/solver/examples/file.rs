//! Solves problems written as JSON and prints what they cost:
//! `cargo run --release -p tillit-solver --example file SECONDS SEED PROBLEM…`.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use tillit_solver::search::stop::{Status, Verdict};
use tillit_solver::{Options, Problem, check, evaluate, solve};

#[expect(clippy::disallowed_methods, reason = "an example that measures needs a clock; the crate itself has none")]
fn now() -> Instant {
    Instant::now()
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let budget = Duration::from_secs_f64(arguments[0].parse().expect("seconds"));
    let seed = arguments[1].parse().expect("a seed");
    for path in &arguments[2..] {
        let text = std::fs::read_to_string(path).expect("a readable file");
        let problem: Problem = serde_json::from_str(&text).expect("a problem");
        let begun = now();
        // A clock costs more than a move on a small problem, so it is read now and then.
        let permille = AtomicU32::new(0);
        let stop = |status: &Status| {
            if status.iteration.is_multiple_of(32) {
                let used = begun.elapsed().as_micros() * 1000 / budget.as_micros();
                permille.store(used as u32, Ordering::Relaxed);
            }
            match permille.load(Ordering::Relaxed) {
                1000.. => Verdict::Stop,
                used_permille => Verdict::Continue { used_permille },
            }
        };
        let options = Options { seed, threads: 1 };
        let outcome = solve(&problem, None, &options, &stop, &()).expect("a valid problem");
        let name = std::path::Path::new(path).file_stem().map(|name| name.to_string_lossy().into_owned());
        println!(
            "{} {} moves {} left out {} on {} shifts {:?}",
            name.unwrap_or_default(),
            outcome.cost.0,
            outcome.iterations,
            outcome.solution.unassigned.len(),
            outcome.solution.routes.iter().filter(|route| !route.stops.is_empty()).count(),
            outcome.components
        );
        assert_eq!(check(&problem, &outcome.solution), []);
        assert_eq!(evaluate(&problem, &outcome.solution), Ok(outcome.components));
    }
}
