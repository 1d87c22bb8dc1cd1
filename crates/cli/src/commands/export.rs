//! `tillit export`.

use std::io::Write as _;
use std::path::PathBuf;

use jiff::civil::Date;
use tillit_app::use_cases::economy;
use tillit_app::use_cases::exchange::export::{self, Input};
use tillit_app::use_cases::exchange::{Format, Kind};

use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;

/// Arguments of `tillit export`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit export persons --format xlsx --out brukare.xlsx")]
pub(crate) struct Args {
    /// What to give out, see docs/import.md; `compensation` for vouchers (sie) and `worked-time` for payroll (paxml)
    kind: String,
    /// A unit, by name, for vouchers and payroll
    #[arg(long, value_name = "NAME")]
    unit: Option<String>,
    /// First day, for facts
    #[arg(long, value_name = "DAY")]
    from: Option<Date>,
    /// Last day, inclusive, for facts
    #[arg(long, value_name = "DAY")]
    to: Option<Date>,
    /// Form of the file
    #[arg(long, default_value = "csv", value_parser = ["csv", "xlsx", "sie", "paxml"])]
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
    match args.format.as_str() {
        "sie" => return vouchers(config, args).await,
        "paxml" => return worked_time(config, args).await,
        _ => {}
    }
    let kind: Kind = args.kind.parse().map_err(|error| Failure::Usage(format!("{error}")))?;
    let format = if args.format == "xlsx" { Format::Xlsx } else { Format::Csv };
    let context = Context::open(config).await?;
    let Args { from, to, include_protected, .. } = args;
    let outcome =
        export::run(&context.app, &context.session, Input { kind, from, to, format, include_protected }).await;
    let bytes = context.finish(outcome).await?;
    give(args.out, bytes).await
}

/// Statements as vouchers.
async fn vouchers(config: Config, args: Args) -> Result<(), Failure> {
    if args.kind != "compensation" {
        return Err(Failure::Usage(
            "vouchers are made of compensation: tillit export compensation --format sie".into(),
        ));
    }
    let context = Context::open(config).await?;
    let input = economy::Input { unit: args.unit, from: args.from, to: args.to, ..economy::Input::default() };
    let outcome = economy::vouchers::run(&context.app, &context.session, input).await;
    let bytes = context.finish(outcome).await?;
    give(args.out, bytes).await
}

/// Worked time for payroll; it names workers, and so both days must be said.
async fn worked_time(config: Config, args: Args) -> Result<(), Failure> {
    let (Some(from), Some(to)) = (args.from, args.to) else {
        return Err(Failure::Usage("payroll needs --from and --to, such as --from 2025-06-01 --to 2025-06-30".into()));
    };
    if args.kind != "worked-time" {
        return Err(Failure::Usage("payroll takes worked time: tillit export worked-time --format paxml".into()));
    }
    let context = Context::open(config).await?;
    let input = economy::payroll::Input { unit: args.unit, from, to };
    let outcome = economy::payroll::run(&context.app, &context.session, input).await;
    let bytes = context.finish(outcome).await?;
    give(args.out, bytes).await
}

async fn give(out: Option<PathBuf>, bytes: Vec<u8>) -> Result<(), Failure> {
    match out {
        Some(path) => tokio::fs::write(&path, bytes)
            .await
            .map_err(|error| Failure::Refused(format!("{} cannot be written: {error}", path.display()))),
        None => std::io::stdout().write_all(&bytes).map_err(Failure::other),
    }
}
