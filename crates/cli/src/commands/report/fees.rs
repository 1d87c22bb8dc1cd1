//! `tillit report fees`: a month's fees, each row in words. Logged as reading everybody in it.

use std::path::PathBuf;

use jiff::civil::Date;
use tillit_app::use_cases::economy::fees::{FeesAsked, file, invoices, rows};
use tillit_app::use_cases::follow_up::SheetFormat;

use super::write;
use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;
use crate::output::{ReportFormat, rows_as};

/// Its arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A day of the month [default: the last whole month]
    #[arg(long, value_name = "DAY")]
    from: Option<Date>,
    /// Form of the answer
    #[arg(long, value_enum, default_value = "table")]
    format: ReportFormat,
    /// File to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

const COLUMNS: [&str; 4] = ["month", "person", "line", "amount"];

pub(super) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let Args { from, format, out } = args;
    let context = Context::open(config).await?;
    let language = context.session.language;
    let outcome = invoices::run(&context.app, &context.session, FeesAsked { from }).await;
    let month = context.finish(outcome).await?;
    let bytes = match format {
        ReportFormat::Xlsx => file(&month, SheetFormat::Xlsx, language)?,
        ReportFormat::Csv => file(&month, SheetFormat::Csv, language)?,
        ReportFormat::Json => {
            format!("{}\n", serde_json::to_string_pretty(&month).map_err(Failure::other)?).into_bytes()
        }
        ReportFormat::Table => format!("{}\n", rows_as(&COLUMNS, &rows(&month, language), format)?).into_bytes(),
    };
    write(out, &bytes).await
}
