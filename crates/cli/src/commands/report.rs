//! `tillit report NAME`.

mod budget;
mod compensation;
mod emergency;
mod fees;
mod integrity;
mod surveys;
mod tables;

use std::io::Write as _;
use std::path::PathBuf;

use clap::Subcommand;
use jiff::civil::Date;
use tillit_app::use_cases::follow_up::{Input, SheetFormat, file, metrics};
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
    /// Figures of follow-up (nyckeltal) for a unit, a group or the municipality
    #[command(
        after_help = "Example: tillit report metrics --group \"Bräcke norr\" --from 2025-06-01 --to 2025-06-30 --format json"
    )]
    Metrics(MetricsArgs),
    /// Each shift's list and each person's essentials for two days, for when everything is down
    #[command(
        after_help = "Example: tillit report emergency --unit \"Hemtjänsten Bräcke\" --format csv --out nödlista.csv"
    )]
    Emergency(emergency::Args),
    /// What a unit is paid with (ersättning), by its terms or another model, line by line
    #[command(
        after_help = "Example: tillit report compensation --unit \"Hemtjänsten Bräcke\" --from 2025-06-01 --model solna --format json"
    )]
    Compensation(compensation::Args),
    /// A unit's budget against what months came to, and what a performed hour cost
    #[command(
        after_help = "Example: tillit report budget --unit \"Hemtjänsten Bräcke\" --from 2025-01-01 --to 2025-06-30"
    )]
    Budget(budget::Args),
    /// Whether a unit's registrations look wrong: for the unit and dwellings, never by worker
    #[command(after_help = "Example: tillit report integrity --unit \"Hemtjänsten Bräcke\" --from 2025-06-01")]
    Integrity(integrity::Args),
    /// A month's fees (avgifter) with each row in words; logged as reading everybody in it
    #[command(after_help = "Example: tillit report fees --from 2025-06-01 --format xlsx --out avgifter.xlsx")]
    Fees(fees::Args),
    /// Are we short: staff minutes that the plan asks for against what is rostered, by group, day and part of the day
    #[command(
        after_help = "Example: tillit report staffing --unit \"Bräcke hemtjänst\" --from 2025-07-07 --to 2025-07-13"
    )]
    Staffing(TableArgs),
    /// Why performed time is another than ordered, by cause
    #[command(after_help = "Example: tillit report causes --from 2025-06-01 --to 2025-06-30 --format json")]
    Causes(TableArgs),
    /// Standard times against measured ones, per code
    #[command(after_help = "Example: tillit report calibration --from 2025-04-01 --to 2025-06-30 --format csv")]
    Calibration(TableArgs),
    /// Persons of a group ordered by what needs action, over three whole months; logged as reading them
    #[command(after_help = "Example: tillit report worklist --group \"Bräcke norr\" --to 2025-06-30")]
    Worklist(TableArgs),
    /// Sample surveys of support time, with shares and their interval at 95 %
    #[command(after_help = "Example: tillit report sample --format json")]
    Sample {
        /// Form of the answer
        #[arg(long, value_enum, default_value = "table")]
        format: ReportFormat,
    },
    /// What workers and persons have answered in surveys (OSA, HME, the user survey, the minute question), M48 to M53
    #[command(after_help = "Example: tillit report surveys --year 2025 --unit \"Hemtjänsten Bräcke\" --format json")]
    Surveys(surveys::Args),
}

/// Arguments of the reports that are tables of a unit or group over some days.
#[derive(Debug, clap::Args)]
struct TableArgs {
    /// A unit, by name
    #[arg(long, value_name = "NAME", conflicts_with = "group")]
    unit: Option<String>,
    /// A group, by name
    #[arg(long, value_name = "NAME")]
    group: Option<String>,
    /// First day [default: the first of the last whole month]
    #[arg(long, value_name = "DAY")]
    from: Option<Date>,
    /// Last day, inclusive [default: the last of that month]
    #[arg(long, value_name = "DAY")]
    to: Option<Date>,
    /// A registered filter: ALLA, BR65, BU65 or HSL [default: ALLA]
    #[arg(long, value_name = "FILTER")]
    filter: Option<String>,
    /// As known at the end of this day [default: now]
    #[arg(long, value_name = "DAY")]
    as_of: Option<Date>,
    /// Form of the answer
    #[arg(long, value_enum, default_value = "table")]
    format: ReportFormat,
    /// File to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Arguments of `tillit report metrics`.
#[derive(Debug, clap::Args)]
struct MetricsArgs {
    /// Ids of metrics, such as M11 M13 [default: all]
    metrics: Vec<String>,
    #[command(flatten)]
    of: TableArgs,
}

/// Prints a report.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    match args.report {
        Report::Population { as_of, format } => persons(config, as_of, format).await,
        Report::Metrics(args) => figures(config, args).await,
        Report::Emergency(args) => emergency::run(config, args).await,
        Report::Staffing(args) => tables::staffing(config, args).await,
        Report::Causes(args) => tables::causes(config, args).await,
        Report::Calibration(args) => tables::calibration(config, args).await,
        Report::Worklist(args) => tables::worklist(config, args).await,
        Report::Sample { format } => tables::sample(config, format).await,
        Report::Compensation(args) => compensation::run(config, args).await,
        Report::Budget(args) => budget::run(config, args).await,
        Report::Integrity(args) => integrity::run(config, args).await,
        Report::Fees(args) => fees::run(config, args).await,
        Report::Surveys(args) => surveys::run(config, args).await,
    }
}

async fn persons(config: Config, as_of: Option<Date>, format: ReportFormat) -> Result<(), Failure> {
    let context = Context::open(config).await?;
    let outcome = population::run(&context.app, &context.session, as_of).await;
    let rows = context.finish(outcome).await?;
    println!("{}", rows_as(&["filter", "version", "persons"], &rows, format)?);
    Ok(())
}

/// Columns of the table, which is for reading; JSON has all that a figure carries.
const COLUMNS: [&str; 9] = ["id", "name", "value", "unit", "numerator", "denominator", "n", "missing_share", "why"];

async fn figures(config: Config, args: MetricsArgs) -> Result<(), Failure> {
    let MetricsArgs { metrics: wanted, of } = args;
    let context = Context::open(config).await?;
    let language = context.session.language;
    let wanted = (!wanted.is_empty()).then_some(wanted);
    let input = Input { metrics: wanted, ..of.input() };
    let outcome = metrics::run(&context.app, &context.session, input).await;
    let rows = context.finish(outcome).await?;
    let bytes = match of.format {
        ReportFormat::Xlsx => file(&rows, SheetFormat::Xlsx, language)?,
        ReportFormat::Table | ReportFormat::Json | ReportFormat::Csv => {
            format!("{}\n", rows_as(&COLUMNS, &rows, of.format)?).into_bytes()
        }
    };
    write(of.out, &bytes).await
}

/// To a file, or to standard output.
async fn write(out: Option<PathBuf>, bytes: &[u8]) -> Result<(), Failure> {
    match out {
        Some(path) => tokio::fs::write(&path, bytes)
            .await
            .map_err(|error| Failure::Refused(format!("{} cannot be written: {error}", path.display()))),
        None => std::io::stdout().write_all(bytes).map_err(Failure::other),
    }
}
