//! `tillit import`.

use std::path::PathBuf;

use tillit_app::Language;
use tillit_app::use_cases::exchange::Kind;
use tillit_app::use_cases::exchange::import::{self, ImportReport, Input};

use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;
use crate::progress::Progress;

/// Arguments of `tillit import`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit import persons brukare.csv --mapping lifecare --dry-run")]
pub(crate) struct Args {
    /// What kind of file it is; see docs/import.md
    kind: String,
    /// The file, CSV or XLSX
    file: PathBuf,
    /// A saved mapping of columns
    #[arg(long, value_name = "NAME")]
    mapping: Option<String>,
    /// Only check the file
    #[arg(long)]
    dry_run: bool,
}

/// Brings in a file.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let kind: Kind = args.kind.parse().map_err(|error| Failure::Usage(format!("{error}")))?;
    let bytes = tokio::fs::read(&args.file)
        .await
        .map_err(|error| Failure::Usage(format!("{} cannot be read: {error}", args.file.display())))?;
    let context = Context::open(config).await?;
    let language = context.config.language;
    let progress = Progress::new();
    progress.tell(if language == Language::Sv { "Läser in" } else { "Importing" }, None);
    let input = Input { kind, bytes, mapping: args.mapping, dry_run: args.dry_run };
    let outcome = import::run(&context.app, &context.session, input).await;
    drop(progress);
    let report = context.finish(outcome).await?;
    println!("{}", told(&report, language));
    if report.refused() {
        let count = report.error_count;
        return Err(Failure::Refused(match language {
            Language::Sv => format!("filen är inte inläst: rätta {count} fel och försök igen"),
            Language::En => format!("the file was not imported: mend {count} errors and try again"),
        }));
    }
    Ok(())
}

fn told(report: &ImportReport, language: Language) -> String {
    let ImportReport { rows, new, changed, unchanged, dry_run, errors, error_count, remarks, .. } = report;
    let mut lines = Vec::new();
    for error in errors {
        let at = match language {
            Language::Sv => format!("rad {}, {}: \"{}\"", error.row, error.field, error.value),
            Language::En => format!("row {}, {}: \"{}\"", error.row, error.field, error.value),
        };
        lines.push(format!("{at} – {}", error.remedy));
    }
    if *error_count > errors.len() {
        let more = error_count - errors.len();
        lines.push(if language == Language::Sv {
            format!("… och {more} fel till")
        } else {
            format!("… and {more} more")
        });
    }
    lines.extend(remarks.iter().cloned());
    if *error_count == 0 {
        let only = match (dry_run, language) {
            (true, Language::Sv) => " (bara kontrollerat, inget är ändrat)",
            (true, Language::En) => " (only checked, nothing has changed)",
            (false, _) => "",
        };
        lines.push(match language {
            Language::Sv => format!("{rows} rader: {new} nya, {changed} ändrade, {unchanged} oförändrade{only}"),
            Language::En => format!("{rows} rows: {new} new, {changed} changed, {unchanged} unchanged{only}"),
        });
    }
    lines.join("\n")
}
