//! `tillit report budget`: a unit's budget against what months came to.

use jiff::civil::Date;
use serde::Serialize;
use tillit_app::use_cases::economy::Input;
use tillit_app::use_cases::economy::budget::outcome::{self, BudgetMonth};

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
    /// Form of the answer
    #[arg(long, value_enum, default_value = "table")]
    format: ReportFormat,
}

#[derive(Serialize)]
struct Row {
    month: String,
    budget_ore: Option<i64>,
    cost_ore: Option<i64>,
    left_ore: Option<i64>,
    compensation_ore: Option<i64>,
    cost_per_performed_hour_ore: Option<i64>,
    break_even_thousandths: Option<i64>,
    performed_thousandths: Option<i64>,
    overtime_cost_ore: Option<i64>,
}

const COLUMNS: [&str; 9] = [
    "month",
    "budget_ore",
    "cost_ore",
    "left_ore",
    "compensation_ore",
    "cost_per_performed_hour_ore",
    "break_even_thousandths",
    "performed_thousandths",
    "overtime_cost_ore",
];

pub(super) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let Args { unit, from, to, format } = args;
    let context = Context::open(config).await?;
    let outcome = outcome::run(&context.app, &context.session, Input { unit, from, to, ..Input::default() }).await;
    let months = context.finish(outcome).await?;
    if matches!(format, ReportFormat::Json) {
        println!("{}", serde_json::to_string_pretty(&months).map_err(Failure::other)?);
        return Ok(());
    }
    let row = |it: &BudgetMonth| Row {
        month: it.month.clone(),
        budget_ore: it.budget_ore,
        cost_ore: it.cost.cost_ore,
        left_ore: it.left_ore,
        compensation_ore: it.compensation_ore,
        cost_per_performed_hour_ore: it.cost.cost_per_performed_hour_ore,
        break_even_thousandths: it.cost.break_even_thousandths,
        performed_thousandths: it.cost.performed_thousandths,
        overtime_cost_ore: it.overtime_cost_ore,
    };
    println!("{}", rows_as(&COLUMNS, &months.iter().map(row).collect::<Vec<_>>(), format)?);
    Ok(())
}
