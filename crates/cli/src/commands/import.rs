//! `tillit import`.

use std::path::PathBuf;

use crate::config::Config;
use crate::failure::Failure;

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
    Err(Failure::Refused(format!("under construction: {args:?} {}", config.database)))
}
