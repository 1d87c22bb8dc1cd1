//! `tillit report surveys`: what surveys were answered, as figures.

use std::path::PathBuf;

use tillit_app::use_cases::follow_up::SheetFormat;
use tillit_app::use_cases::surveys::{comparison, kolada, rows};

use super::write;
use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;
use crate::output::{ReportFormat, rows_as};

/// Its arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The year; a survey without answers in it is told for the last year that has some [default: this year]
    #[arg(long, value_name = "YEAR")]
    year: Option<i16>,
    /// A unit, by name [default: all]
    #[arg(long, value_name = "NAME", conflicts_with_all = ["kolada", "comparison"])]
    unit: Option<String>,
    /// HME of the municipality in the form of Kolada instead, as CSV or XLSX
    #[arg(long, conflicts_with = "comparison")]
    kolada: bool,
    /// Cost and satisfaction beside other municipalities instead
    #[arg(long, conflicts_with = "year")]
    comparison: bool,
    /// Form of the answer
    #[arg(long, value_enum, default_value = "table")]
    format: ReportFormat,
    /// File to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Columns of the table; JSON has all that a figure carries.
const COLUMNS: [&str; 10] = ["id", "survey", "year", "place", "name", "value", "unit", "n", "change", "why"];
const COMPARED: [&str; 5] = ["municipality", "year", "cost", "satisfied", "source"];

pub(super) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let Args { year, unit, kolada: as_kolada, comparison: beside, format, out } = args;
    let context = Context::open(config).await?;
    let language = context.session.language;
    let sheet = if format == ReportFormat::Xlsx { SheetFormat::Xlsx } else { SheetFormat::Csv };
    if as_kolada {
        let outcome = kolada::run(&context.app, &context.session, year, sheet).await;
        let bytes = context.finish(outcome).await?;
        return write(out, &bytes).await;
    }
    if beside {
        let outcome = comparison::run(&context.app, &context.session).await;
        let found = context.finish(outcome).await?;
        let row = |it: &comparison::ComparedMunicipality| {
            serde_json::json!({
                "municipality": it.name, "own": it.own, "year": it.year, "cost": it.cost.value,
                "satisfied": it.satisfied.value, "source": it.satisfied.source.as_ref().or(it.cost.source.as_ref()),
            })
        };
        let rows: Vec<serde_json::Value> = found.municipalities.iter().map(row).collect();
        return write(out, format!("{}\n", rows_as(&COMPARED, &rows, format)?).as_bytes()).await;
    }
    let outcome = rows::run(&context.app, &context.session, year, unit.as_deref()).await;
    let found = context.finish(outcome).await?;
    let bytes = match format {
        ReportFormat::Xlsx => rows::file(&found, sheet, language)?,
        other => format!("{}\n", rows_as(&COLUMNS, &found, other)?).into_bytes(),
    };
    write(out, &bytes).await
}
