//! `tillit solve`.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use tillit_app::Language;
use tillit_app::clock::Stopwatch;
use tillit_app::instances::stop::{IterationLimit, Status, StopCriterion, Verdict};
use tillit_app::instances::{Options, Solved, solve};

use super::instance_file::InstanceFile;
use crate::config::Config;
use crate::failure::Failure;
use crate::progress::Progress;

/// How many moves pass between two looks at the clock.
const MOVES_BETWEEN_LOOKS: u64 = 32;

/// Arguments of `tillit solve`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: tillit solve InstanzCPLEX_HCSRP_10_1.json --format hhcrsp --seconds 60 --out solution.json\n\n\
    Writes the best solution found in the set's own format and prints one line of JSON: cost, components, seconds,\n\
    iterations, ok. With --threads 1, --iterations and --seed the same solution is found every time. Ctrl-C stops the\n\
    search and keeps the best. The exit code is 1 when the best found breaks a rule of its set; it is written all the same."
)]
pub(crate) struct Args {
    #[command(flatten)]
    file: InstanceFile,
    /// How long to search at most
    #[arg(long, value_name = "S", required_unless_present = "iterations", value_parser = seconds)]
    seconds: Option<f64>,
    /// How many moves to try at most
    #[arg(long, value_name = "N")]
    iterations: Option<u64>,
    /// How many threads to use
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=256))]
    threads: u16,
    /// Where chance begins
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

fn seconds(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(seconds) if seconds > 0.0 && seconds <= 1_000_000.0 => Ok(seconds),
        _ => Err("a number above 0 and at most 1000000 is expected".to_owned()),
    }
}

/// Solves an instance.
pub(crate) async fn run(config: &Config, args: Args) -> Result<(), Failure> {
    let language = config.language;
    // Time counts from here: reading belongs to the work.
    let watch = Stopwatch::start();
    let instance = args.file.read(language)?;
    // A place that cannot be written to is told before the search, not after it.
    std::fs::OpenOptions::new()
        .append(true)
        .create(true)
        .open(&args.out)
        .map_err(|error| not_writable(&args.out, &error, language))?;
    let patience = Arc::new(Patience::new(watch, &args, language));
    let cancelled = Arc::clone(&patience);
    // Stopped by its task's end when the program ends.
    let listening = tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            cancelled.cancelled.store(true, Ordering::Relaxed);
        }
    });
    let options = Options { seed: args.seed, threads: usize::from(args.threads) };
    let stop = Arc::clone(&patience);
    let searched = tokio::task::spawn_blocking(move || solve(&instance, &options, &*stop, &()));
    let solved = searched.await.map_err(Failure::other)?.map_err(Failure::other)?;
    listening.abort();
    drop(patience);
    std::fs::write(&args.out, &solved.text).map_err(|error| not_writable(&args.out, &error, language))?;
    println!("{}", told(&solved, watch.milliseconds()));
    if solved.verdict.is_ok() {
        return Ok(());
    }
    let first = solved.verdict.errors.first().map(String::as_str).unwrap_or_default();
    let (count, out) = (solved.verdict.errors.len(), args.out.display());
    Err(Failure::Refused(match language {
        Language::Sv => {
            format!(
                "det bästa som hittades bryter mot {count} regler (den första: {first}); det ligger i {out}. Sök längre"
            )
        }
        Language::En => {
            format!("the best found breaks {count} rules (the first: {first}); it is in {out}. Search longer")
        }
    }))
}

fn not_writable(out: &Path, error: &std::io::Error, language: Language) -> Failure {
    let out = out.display();
    Failure::Usage(match language {
        Language::Sv => format!("{out} går inte att skriva: {error}"),
        Language::En => format!("{out} cannot be written: {error}"),
    })
}

/// The line that the command ends with.
fn told(solved: &Solved, milliseconds: i64) -> String {
    let verdict = &solved.verdict;
    format!(
        "{{\"cost\": {}, \"components\": {}, \"seconds\": {}.{:03}, \"iterations\": {}, \"ok\": {}}}",
        verdict.cost_json(),
        verdict.components_json(),
        milliseconds / 1000,
        milliseconds % 1000,
        solved.iterations,
        verdict.is_ok()
    )
}

/// Stops when the time or the moves are used up, or when somebody asks; tells on a terminal how far it is.
struct Patience {
    watch: Stopwatch,
    milliseconds: Option<i64>,
    moves: Option<IterationLimit>,
    language: Language,
    progress: Progress,
    cancelled: AtomicBool,
    asked: AtomicU64,
    permille: AtomicU64,
}

/// What `permille` holds once the search is to stop.
const STOPPED: u64 = u64::MAX;

impl Patience {
    fn new(watch: Stopwatch, args: &Args, language: Language) -> Self {
        Self {
            watch,
            milliseconds: args.seconds.map(|seconds| (seconds * 1000.0).ceil() as i64),
            moves: args.iterations.map(IterationLimit),
            language,
            progress: Progress::new(),
            cancelled: AtomicBool::new(false),
            asked: AtomicU64::new(0),
            permille: AtomicU64::new(0),
        }
    }

    /// The share of the time that is used, in thousandths; [`STOPPED`] when there is none left.
    fn look(&self) -> u64 {
        let passed = self.watch.milliseconds();
        let late = self.milliseconds.is_some_and(|milliseconds| passed >= milliseconds);
        if late || self.cancelled.load(Ordering::Relaxed) {
            return STOPPED;
        }
        let permille = self.milliseconds.map_or(0, |milliseconds| passed * 1000 / milliseconds);
        u64::try_from(permille).unwrap_or(0)
    }

    fn tell(&self, permille: u64) {
        let words = if self.language == Language::Sv { "Söker" } else { "Searching" };
        self.progress.tell(words, u8::try_from(permille / 10).ok());
    }
}

impl StopCriterion for Patience {
    fn consult(&self, status: &Status) -> Verdict {
        let moves = self.moves.map(|limit| limit.consult(status));
        if moves == Some(Verdict::Stop) {
            return Verdict::Stop;
        }
        if self.asked.fetch_add(1, Ordering::Relaxed).is_multiple_of(MOVES_BETWEEN_LOOKS) {
            let (before, now) = (self.permille.load(Ordering::Relaxed), self.look());
            self.permille.store(now, Ordering::Relaxed);
            if now != STOPPED && now / 10 != before / 10 {
                self.tell(now);
            }
        }
        match (self.permille.load(Ordering::Relaxed), moves) {
            (STOPPED, _) => Verdict::Stop,
            // Counted in moves the search cools by moves alone, so that it is the same on every machine.
            (_, Some(verdict)) => verdict,
            (permille, None) => Verdict::Continue { used_permille: u32::try_from(permille).unwrap_or(1000) },
        }
    }
}
