//! `tillit report compensation`: what units are paid with, line by line.

use std::path::PathBuf;

use jiff::civil::Date;
use tillit_app::use_cases::economy;
use tillit_app::use_cases::follow_up::SheetFormat;

use super::write;
use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;
use crate::output::{ReportFormat, rows_as};

/// Its arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A unit, by name
    #[arg(long, value_name = "NAME")]
    unit: Option<String>,
    /// A day of the first month [default: the last whole month]
    #[arg(long, value_name = "DAY")]
    from: Option<Date>,
    /// A day of the last month [default: the first month]
    #[arg(long, value_name = "DAY")]
    to: Option<Date>,
    /// A model instead of the unit's terms: a preset by name, or a TOML or JSON file
    #[arg(long, value_name = "NAME|FILE")]
    model: Option<String>,
    /// Form of the answer
    #[arg(long, value_enum, default_value = "table")]
    format: ReportFormat,
    /// File to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Columns of a statement's table; JSON has the statement whole.
const PAID: [&str; 7] = ["month", "unit", "standing", "line", "minutes", "percent", "amount"];

pub(super) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let Args { unit, from, to, model, format, out } = args;
    let (model, model_text) = match model {
        Some(name) if name.ends_with(".toml") || name.ends_with(".json") => (None, Some(model_file(&name).await?)),
        other => (other, None),
    };
    let context = Context::open(config).await?;
    let language = context.session.language;
    let input = economy::Input { unit, from, to, model, model_text };
    let outcome = economy::statement::run(&context.app, &context.session, input).await;
    let statements = context.finish(outcome).await?;
    let bytes = match format {
        ReportFormat::Xlsx => economy::file(&statements, SheetFormat::Xlsx, language)?,
        ReportFormat::Json => {
            format!("{}\n", serde_json::to_string_pretty(&statements).map_err(Failure::other)?).into_bytes()
        }
        ReportFormat::Csv => economy::file(&statements, SheetFormat::Csv, language)?,
        ReportFormat::Table => {
            format!("{}\n", rows_as(&PAID, &economy::rows(&statements, language), format)?).into_bytes()
        }
    };
    write(out, &bytes).await
}

async fn model_file(name: &str) -> Result<String, Failure> {
    let read = tokio::fs::read_to_string(name).await;
    read.map_err(|error| Failure::Refused(format!("{name} cannot be read: {error}")))
}
