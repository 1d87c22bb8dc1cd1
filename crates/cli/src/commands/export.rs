//! `tillit export`.

use std::io::Write as _;
use std::path::PathBuf;

use jiff::civil::Date;
use tillit_app::use_cases::exchange::export::{self, Input};
use tillit_app::use_cases::exchange::{Format, Kind};

use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;

/// Arguments of `tillit export`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit export persons --format xlsx --out brukare.xlsx")]
pub(crate) struct Args {
    /// What to give out; see docs/import.md
    kind: String,
    /// First day, for facts
    #[arg(long, value_name = "DAY")]
    from: Option<Date>,
    /// Last day, inclusive, for facts
    #[arg(long, value_name = "DAY")]
    to: Option<Date>,
    /// Form of the file
    #[arg(long, default_value = "csv", value_parser = ["csv", "xlsx"])]
    format: String,
    /// Protected identities in full; otherwise their rows say only that they are protected
    #[arg(long)]
    include_protected: bool,
    /// File to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Gives out what can be brought in.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let kind: Kind = args.kind.parse().map_err(|error| Failure::Usage(format!("{error}")))?;
    let format = if args.format == "xlsx" { Format::Xlsx } else { Format::Csv };
    let context = Context::open(config).await?;
    let Args { from, to, include_protected, .. } = args;
    let outcome =
        export::run(&context.app, &context.session, Input { kind, from, to, format, include_protected }).await;
    let bytes = context.finish(outcome).await?;
    match args.out {
        Some(path) => tokio::fs::write(&path, bytes)
            .await
            .map_err(|error| Failure::Refused(format!("{} cannot be written: {error}", path.display()))),
        None => std::io::stdout().write_all(&bytes).map_err(Failure::other),
    }
}
