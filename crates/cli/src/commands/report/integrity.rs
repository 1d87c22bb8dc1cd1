//! `tillit report integrity`: whether a unit's registrations look wrong. It names no dwelling and nobody.

use jiff::civil::Date;
use serde::Serialize;
use tillit_app::use_cases::economy::Input;
use tillit_app::use_cases::economy::integrity::read;

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
    /// A day of the month [default: the last whole month]
    #[arg(long, value_name = "DAY")]
    from: Option<Date>,
    /// Form of the answer
    #[arg(long, value_enum, default_value = "table")]
    format: ReportFormat,
}

#[derive(Serialize)]
struct Row<'a> {
    month: &'a str,
    unit: &'a str,
    finding: &'a str,
    how_many: &'a str,
    may_be: &'a str,
    to_do: &'a str,
}

pub(super) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let Args { unit, from, format } = args;
    let context = Context::open(config).await?;
    let outcome = read::run(&context.app, &context.session, Input { unit, from, ..Input::default() }).await;
    let found = context.finish(outcome).await?;
    if matches!(format, ReportFormat::Json) {
        println!("{}", serde_json::to_string_pretty(&found).map_err(Failure::other)?);
        return Ok(());
    }
    let rows: Vec<Row<'_>> = found
        .findings
        .iter()
        .map(|it| Row {
            month: &found.month,
            unit: &found.unit,
            finding: &it.name,
            how_many: &it.how_many,
            may_be: &it.may_be,
            to_do: &it.to_do,
        })
        .collect();
    println!("{}", rows_as(&["month", "unit", "finding", "how_many", "may_be", "to_do"], &rows, format)?);
    if matches!(format, ReportFormat::Table) {
        println!("\n{}", found.about);
    }
    Ok(())
}
