//! Measures what a group meets in its everyday: a plan at once, a day that goes wrong, two weeks in one go, and prices.
//! `cargo run --release -p tillit-solver --example bench -- construct|replan|weeks|prices [PERSONS] [SECONDS] [SEED]
//! [WEIGHT OF A NEW FACE]`.
//! Groups are made up and seeded; `benchmarks/solver/README.md` says what the figures mean.

mod construct;
mod prices;
mod replan;
#[path = "../../tests/town/mod.rs"]
mod town;
mod weeks;

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
#[cfg(not(target_os = "linux"))]
use std::time::Instant;

use tillit_solver::search::stop::{Status, StopCriterion, Verdict};
use tillit_solver::{Options, Outcome, Problem, Solution, check, evaluate, solve};

/// What has passed since: processor time where it can be told, so that a crowded machine measures like an idle one.
struct Stopwatch(#[cfg(target_os = "linux")] Duration, #[cfg(not(target_os = "linux"))] Instant);

#[cfg(target_os = "linux")]
impl Stopwatch {
    fn start() -> Self {
        Self(processor_time())
    }

    fn elapsed(&self) -> Duration {
        processor_time() - self.0
    }
}

/// The nanoseconds this process has been on a processor, as the kernel counts them.
#[cfg(target_os = "linux")]
fn processor_time() -> Duration {
    let text = std::fs::read_to_string("/proc/self/schedstat").expect("the kernel counts processor time");
    Duration::from_nanos(text.split(' ').next().and_then(|first| first.parse().ok()).expect("a number comes first"))
}

#[cfg(not(target_os = "linux"))]
impl Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "an example that measures needs a clock; the crate itself has none")]
    fn start() -> Self {
        Self(Instant::now())
    }

    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

/// Stops after a time.
struct Budget {
    begun: Stopwatch,
    length: Duration,
    permille: AtomicU32,
}

impl Budget {
    fn seconds(seconds: f64) -> Self {
        Self { begun: Stopwatch::start(), length: Duration::from_secs_f64(seconds), permille: AtomicU32::new(0) }
    }
}

impl StopCriterion for Budget {
    fn consult(&self, status: &Status) -> Verdict {
        // A clock costs more than a move on a small problem, so it is read now and then.
        if status.iteration.is_multiple_of(32) {
            let used = self.begun.elapsed().as_micros() * 1000 / self.length.as_micros().max(1);
            self.permille.store(u32::try_from(used).unwrap_or(u32::MAX), Ordering::Relaxed);
        }
        match self.permille.load(Ordering::Relaxed) {
            1000.. => Verdict::Stop,
            used_permille => Verdict::Continue { used_permille },
        }
    }
}

/// Searches on one thread; the plan is judged before it is told of.
fn searched(problem: &Problem, initial: Option<&Solution>, seconds: f64, seed: u64) -> Outcome {
    let options = Options { seed, threads: 1 };
    let outcome = solve(problem, initial, &options, &Budget::seconds(seconds), &()).expect("a valid problem");
    assert_eq!(check(problem, &outcome.solution), []);
    assert_eq!(evaluate(problem, &outcome.solution), Ok(outcome.components));
    outcome
}

/// A group of so many persons for some days: the shifts follow the persons.
fn group(persons: usize, days: usize, is_dense: bool, seed: u64) -> Problem {
    let shifts = persons * if is_dense { 30 } else { 20 } / 65;
    let size = town::Size {
        groups: 1,
        days,
        clients_per_group: persons,
        workers_per_group: shifts * 7 / 5,
        shifts_per_group_day: shifts,
        is_dense,
    };
    town::town(size, seed)
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number = |position: usize| words.get(position).and_then(|text| text.parse::<f64>().ok());
    let persons = number(1).map_or(65, |persons| persons as usize);
    let seed = number(3).map_or(1, |seed| seed as u64);
    match words.first().map(String::as_str) {
        Some("construct") => construct::run(persons, number(2).unwrap_or(10.0), seed),
        Some("replan") => replan::run(persons, number(2).unwrap_or(2.0), seed),
        Some("weeks") => weeks::run(persons, number(2).unwrap_or(60.0), seed, number(4).map(|weight| weight as i64)),
        Some("prices") => prices::run(persons, seed),
        _ => eprintln!("construct, replan, weeks or prices: see the head of this file"),
    }
}
