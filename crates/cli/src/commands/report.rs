//! `tillit report NAME`.

use clap::Subcommand;
use jiff::civil::Date;
use tillit_app::use_cases::reports::population;

use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;
use crate::output::{ReportFormat, rows_as};

/// Arguments of `tillit report`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit report population --as-of 2025-06-30 --format json")]
pub(crate) struct Args {
    #[command(subcommand)]
    report: Report,
}

/// The reports there are.
#[derive(Debug, Subcommand)]
enum Report {
    /// How many persons each registered population filter finds on a day
    #[command(after_help = "Example: tillit report population --as-of 2025-06-30 --format json")]
    Population {
        /// The day, YYYY-MM-DD [default: today]
        #[arg(long, value_name = "DAY")]
        as_of: Option<Date>,
        /// Form of the answer
        #[arg(long, value_enum, default_value = "table")]
        format: ReportFormat,
    },
}

/// Prints a report.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let context = Context::open(config).await?;
    let Report::Population { as_of, format } = args.report;
    let outcome = population::run(&context.app, &context.session, as_of).await;
    let rows = context.finish(outcome).await?;
    println!("{}", rows_as(&["filter", "version", "persons"], &rows, format)?);
    Ok(())
}
