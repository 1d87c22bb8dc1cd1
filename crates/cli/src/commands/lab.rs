//! `tillit lab run`.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use clap::{Subcommand, ValueEnum};
use jiff::civil::Date;
use tillit_app::Language;
use tillit_app::use_cases::lab::{AnswerFormat, Asked, Resumed, Step, file, rows, run as answer};

use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;
use crate::output::table;
use crate::progress::Progress;

/// Arguments of `tillit lab`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit lab run scenarios/huddinge.toml --format html --out svar.html")]
pub(crate) struct Args {
    #[command(subcommand)]
    command: LabCommand,
}

/// What the lab does.
#[derive(Debug, Subcommand)]
enum LabCommand {
    /// Answer a scenario: live its alternatives through on the municipality's own months
    #[command(
        after_help = "Example: tillit lab run scenarios/bracke.toml --seeds 20 --format html --out svar.html --keep svar.runs"
    )]
    Run(RunArgs),
}

/// Arguments of `tillit lab run`.
#[derive(Debug, clap::Args)]
struct RunArgs {
    /// The scenario, a TOML file
    scenario: PathBuf,
    /// Runs of each alternative [default: the scenario's own number]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1000))]
    seeds: Option<u16>,
    /// The day after the last one to live through [default: the scenario's own, or after the last whole month with visits]
    #[arg(long, value_name = "DAY")]
    until: Option<Date>,
    /// Form of the answer
    #[arg(long, value_enum, default_value = "table")]
    format: LabFormat,
    /// File to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Keep each run in this file as it is made, and go on from it next time
    #[arg(long, value_name = "FILE")]
    keep: Option<PathBuf>,
}

/// The form of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LabFormat {
    /// For reading on a terminal.
    Table,
    /// For programs.
    Json,
    /// A page in Swedish that prints well.
    Html,
    /// A workbook with the numbers.
    Xlsx,
}

/// Runs the lab.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let LabCommand::Run(args) = args.command;
    let text = read_text(&args.scenario)?;
    let resumed = args.keep.as_deref().map_or_else(|| Ok(Resumed::default()), resume)?;
    let context = Context::open(config).await?;
    let tell = telling(args.keep.clone(), context.config.language);
    let asked = Asked { text, seeds: args.seeds, until: args.until };
    let outcome = answer(&context.app, &context.session, asked, vec![resumed], tell).await;
    let answer = context.finish(outcome).await?;
    let bytes = match args.format {
        LabFormat::Table => {
            let (header, rows) = rows(&answer);
            format!("{}\n", table(&header, &rows)).into_bytes()
        }
        LabFormat::Json => file(&answer, AnswerFormat::Json)?,
        LabFormat::Html => file(&answer, AnswerFormat::Html)?,
        LabFormat::Xlsx => file(&answer, AnswerFormat::Xlsx)?,
    };
    match args.out {
        Some(path) => tokio::fs::write(&path, bytes)
            .await
            .map_err(|error| Failure::Refused(format!("{} cannot be written: {error}", path.display()))),
        None => std::io::stdout().write_all(&bytes).map_err(Failure::other),
    }
}

fn read_text(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path)
        .map_err(|error| Failure::Refused(format!("{} cannot be read: {error}", path.display())))
}

/// The runs in a file: its first line says what they are of, each other line is one.
fn resume(path: &Path) -> Result<Resumed, Failure> {
    if !path.exists() {
        return Ok(Resumed::default());
    }
    let text = read_text(path)?;
    if !text.is_empty() && !text.ends_with('\n') {
        // A line that was cut off when the program was stopped ends here, or the next run would be written into it.
        let end = std::fs::OpenOptions::new().append(true).open(path).and_then(|mut file| file.write_all(b"\n"));
        end.map_err(|error| Failure::Refused(format!("{} cannot be written: {error}", path.display())))?;
    }
    let mut lines = text.lines();
    let of = lines.next().unwrap_or_default().to_owned();
    // The last line may have been cut off when the program was stopped; that run is made again.
    let points = lines.filter_map(|line| serde_json::from_str(line).ok()).collect();
    Ok(Resumed { of, points })
}

/// Tells how far it has come, and keeps each run.
fn telling(keep: Option<PathBuf>, language: Language) -> Arc<dyn Fn(Step<'_>) -> bool + Send + Sync> {
    let progress = Mutex::new(Progress::new());
    Arc::new(move |step| {
        let progress = progress.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (sv, en, percent) = match step {
            Step::Begins { of, made } => {
                if let Some(path) = keep.as_deref().filter(|_| made == 0) {
                    // A file that cannot be written is no reason to stop; the answer still comes.
                    let _ = std::fs::write(path, format!("{of}\n"));
                }
                ("Förbereder", "Preparing", 0)
            }
            Step::Made { point, made, all } => {
                if let Some(path) = &keep {
                    keep_point(path, point);
                }
                ("Lever igenom dagarna", "Living the days", made * 100 / all.max(1))
            }
            Step::Trying { tried, all } => ("Prövar antaganden", "Trying assumptions", tried * 100 / all.max(1)),
        };
        let words = if language == Language::Sv { sv } else { en };
        progress.tell(words, u8::try_from(percent).ok());
        true
    })
}

fn keep_point(path: &Path, point: &impl serde::Serialize) {
    let Ok(line) = serde_json::to_string(point) else { return };
    if let Ok(mut file) = std::fs::OpenOptions::new().append(true).create(true).open(path) {
        let _ = writeln!(file, "{line}");
    }
}
