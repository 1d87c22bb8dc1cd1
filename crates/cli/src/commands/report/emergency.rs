//! `tillit report emergency`: what a group works by when everything is down.

use std::path::PathBuf;

use jiff::civil::Date;
use tillit_app::use_cases::emergency::rows;

use super::write;
use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;
use crate::output::{ReportFormat, rows_as};

/// Its arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A unit, by name [default: all]
    #[arg(long, value_name = "NAME")]
    unit: Option<String>,
    /// First of the two days [default: today]
    #[arg(long, value_name = "DAY")]
    from: Option<Date>,
    /// Form of the answer
    #[arg(long, value_enum, default_value = "table")]
    format: ReportFormat,
    /// File to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let Args { unit, from, format, out } = args;
    let context = Context::open(config).await?;
    let language = context.session.language;
    let outcome = rows::run(&context.app, &context.session, unit.as_deref(), from).await;
    let rows = context.finish(outcome).await?;
    let bytes = match format {
        ReportFormat::Xlsx => rows::workbook(&rows, language)?,
        ReportFormat::Table | ReportFormat::Json | ReportFormat::Csv => {
            format!("{}\n", rows_as(&rows::COLUMNS, &rows, format)?).into_bytes()
        }
    };
    write(out, &bytes).await
}
