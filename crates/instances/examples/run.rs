//! Solves or judges one instance without the rest of the program, with the arguments of the program:
//! `cargo run --release -p tillit-instances --example run -- solve FILE --format FORMAT [--objective preferences]
//! [--seconds S] [--iterations N] [--seed N] [--threads N] [--out FILE] [--bks FILE]`, or `check FILE SOLUTION --format
//! FORMAT`, or `problem FILE --format FORMAT` for the solver's problem as JSON. With `--bks` the gap to the best known is
//! told on standard error.

use std::error::Error;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
#[cfg(not(target_os = "linux"))]
use std::time::Instant;

use tillit_instances::stop::{IterationLimit, Status, StopCriterion, Verdict};
use tillit_instances::{Format, Instance as Day, Objective, Options, solve};

/// How many moves pass between two looks at the clock.
const MOVES_BETWEEN_LOOKS: u64 = 128;

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
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    Duration::from_nanos(text.split(' ').next().and_then(|first| first.parse().ok()).unwrap_or_default())
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

/// The words that are no options, and the options by name.
struct Arguments(Vec<String>);

impl Arguments {
    fn option(&self, name: &str) -> Option<&str> {
        let at = self.0.iter().position(|own| own == name)?;
        self.0.get(at + 1).map(String::as_str)
    }

    fn number(&self, name: &str, usual: u64) -> Result<u64, std::num::ParseIntError> {
        self.option(name).map_or(Ok(usual), str::parse)
    }

    fn word(&self, position: usize) -> Result<&str, Box<dyn Error>> {
        let mut words = Vec::new();
        let mut all = self.0.iter();
        while let Some(word) = all.next() {
            if word.starts_with("--") { _ = all.next() } else { words.push(word) }
        }
        words
            .get(position)
            .map(|word| word.as_str())
            .ok_or_else(|| "too few arguments, see the head of this file".into())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let begun = Stopwatch::start();
    let arguments = Arguments(std::env::args().skip(1).collect());
    let (what, file) = (arguments.word(0)?, arguments.word(1)?);
    let format: Format = arguments.option("--format").ok_or("--format is missing")?.parse()?;
    let objective = arguments.option("--objective").unwrap_or("distance");
    let of = if objective == "preferences" { Objective::Preferences } else { Objective::Distance };
    let instance = Day::read(format, &std::fs::read_to_string(file)?, of)?;
    match what {
        "check" => println!("{}", instance.check(&std::fs::read_to_string(arguments.word(2)?)?).to_json()),
        "problem" => println!("{}", serde_json::to_string(&instance.problem()?)?),
        _ => run(&instance, &arguments, begun, Path::new(file), objective)?,
    }
    Ok(())
}

fn run(
    instance: &Day,
    arguments: &Arguments,
    begun: Stopwatch,
    file: &Path,
    objective: &str,
) -> Result<(), Box<dyn Error>> {
    let seconds: f64 = arguments.option("--seconds").map_or(Ok(10.0), str::parse)?;
    let (budget, moves) = (Duration::from_secs_f64(seconds), arguments.number("--iterations", u64::MAX)?);
    let (asked, permille) = (AtomicU64::new(0), AtomicU64::new(0));
    let stop = |status: &Status| {
        if asked.fetch_add(1, Ordering::Relaxed).is_multiple_of(MOVES_BETWEEN_LOOKS) {
            permille.store((begun.elapsed().as_micros() * 1000 / budget.as_micros().max(1)) as u64, Ordering::Relaxed);
        }
        match (IterationLimit(moves).consult(status), permille.load(Ordering::Relaxed)) {
            (Verdict::Stop, _) | (_, 1000..) => Verdict::Stop,
            (Verdict::Continue { .. }, spent) if moves == u64::MAX => Verdict::Continue { used_permille: spent as u32 },
            (verdict, _) => verdict,
        }
    };
    let options = Options { seed: arguments.number("--seed", 1)?, threads: arguments.number("--threads", 1)? as usize };
    let solved = solve(instance, &options, &stop, &())?;
    if let Some(out) = arguments.option("--out") {
        std::fs::write(out, &solved.text)?;
    }
    let verdict = &solved.verdict;
    println!(
        "{{\"cost\": {}, \"components\": {}, \"seconds\": {:.3}, \"iterations\": {}, \"ok\": {}}}",
        verdict.cost_json(),
        verdict.components_json(),
        begun.elapsed().as_secs_f64(),
        solved.iterations,
        verdict.is_ok()
    );
    for error in verdict.errors.iter().take(5) {
        eprintln!("  {error}");
    }
    if let Some(bks) = arguments.option("--bks") {
        let name = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let best = best_known(&std::fs::read_to_string(bks)?, &name, objective);
        let gap = best.zip(verdict.cost).map(|(best, cost)| (cost.to_f64() - best) / best.abs() * 100.0);
        eprintln!("{name} {} gap {}", verdict.cost_json(), gap.map_or("-".to_owned(), |gap| format!("{gap:+.3} %")));
    }
    Ok(())
}

/// The best known value of an instance in a table with a header, of the objective where the table has one.
fn best_known(table: &str, instance: &str, objective: &str) -> Option<f64> {
    let mut lines = table.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let header = lines.next()?;
    let column = |name: &str| header.iter().position(|own| *own == name);
    let (best, of) = (column("best_known")?, column("objective"));
    let fits = |row: &Vec<&str>| match of.and_then(|of| row.get(of)) {
        Some(&"vehicles then distance") => false,
        Some(&own) => own == objective || own == "distance only",
        None => true,
    };
    lines.find(|row| row.first() == Some(&instance) && fits(row)).and_then(|row| row.get(best)?.parse().ok())
}
