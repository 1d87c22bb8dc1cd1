//! `tillit export`.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::config::Config;
use crate::failure::Failure;

/// Arguments of `tillit export`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit export persons --format xlsx --out brukare.xlsx")]
pub(crate) struct Args {
    /// What to give out; see docs/import.md
    kind: String,
    /// First day
    #[arg(long, value_name = "DAY")]
    from: Option<Date>,
    /// Last day, inclusive
    #[arg(long, value_name = "DAY")]
    to: Option<Date>,
    /// Form of the file
    #[arg(long, default_value = "csv", value_parser = ["csv", "xlsx"])]
    format: String,
    /// File to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Gives out what can be brought in.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    Err(Failure::Refused(format!("under construction: {args:?} {}", config.database)))
}
