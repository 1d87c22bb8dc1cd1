//! The reports that are tables: staffing, causes, calibration, the worklist of a group, sample surveys.

use serde::Serialize;
use serde_json::{Value, json};
use tillit_app::use_cases::follow_up::table::{Table, file};
use tillit_app::use_cases::follow_up::{Input, SheetFormat, acting, calibration, causes, staffing};
use tillit_app::use_cases::support_samples as samples;

use super::{TableArgs, write};
use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;
use crate::output::{ReportFormat, rows_as};

impl TableArgs {
    pub(super) fn input(&self) -> Input {
        Input {
            unit: self.unit.clone(),
            group: self.group.clone(),
            from: self.from,
            to: self.to,
            filter: self.filter.clone(),
            as_of: self.as_of,
            metrics: None,
        }
    }
}

/// Writes rows, or the whole table as a workbook.
async fn show<T: Serialize>(
    args: TableArgs,
    columns: &[&str],
    rows: &[T],
    workbook: impl FnOnce() -> Result<Vec<u8>, Failure>,
) -> Result<(), Failure> {
    let bytes = match args.format {
        ReportFormat::Xlsx => workbook()?,
        other => format!("{}\n", rows_as(columns, rows, other)?).into_bytes(),
    };
    write(args.out, &bytes).await
}

pub(super) async fn staffing(config: Config, args: TableArgs) -> Result<(), Failure> {
    let context = Context::open(config).await?;
    let language = context.session.language;
    let outcome = staffing::run(&context.app, &context.session, args.input()).await;
    let report = context.finish(outcome).await?;
    let mut rows: Vec<Value> = Vec::new();
    for group in &report.groups {
        for row in std::iter::once(&group.whole).chain(&group.bands).chain(&group.days) {
            let mut value = serde_json::to_value(row).map_err(Failure::other)?;
            value["group"] = json!(group.group.name);
            rows.push(value);
        }
    }
    let columns =
        ["group", "day", "band", "visits", "travel", "support", "needed", "rostered", "short", "add", "pressed"];
    show(args, &columns, &rows, || Ok(file(&Table::Staffing(&report), SheetFormat::Xlsx, language)?)).await
}

pub(super) async fn causes(config: Config, args: TableArgs) -> Result<(), Failure> {
    let context = Context::open(config).await?;
    let language = context.session.language;
    let outcome = causes::run(&context.app, &context.session, args.input()).await;
    let report = context.finish(outcome).await?;
    let columns = ["cause", "certainty", "name", "how", "hours", "minutes", "persons"];
    show(args, &columns, &report.causes, || Ok(file(&Table::Causes(&report), SheetFormat::Xlsx, language)?)).await
}

pub(super) async fn calibration(config: Config, args: TableArgs) -> Result<(), Failure> {
    let context = Context::open(config).await?;
    let language = context.session.language;
    let outcome = calibration::run(&context.app, &context.session, args.input()).await;
    let report = context.finish(outcome).await?;
    let columns = ["code", "name", "standard", "alone", "occasions", "persons", "median", "lower", "upper", "percent"];
    show(args, &columns, &report.rows, || Ok(file(&Table::Calibration(&report), SheetFormat::Xlsx, language)?)).await
}

pub(super) async fn worklist(config: Config, args: TableArgs) -> Result<(), Failure> {
    let context = Context::open(config).await?;
    let language = context.session.language;
    let outcome = acting::run(&context.app, &context.session, args.input()).await;
    let list = context.finish(outcome).await?;
    let row = |it: &acting::WorkRow| {
        let last = it.months.last();
        json!({
            "person": it.person.name,
            "standing": it.standing,
            "ordered": last.and_then(|month| month.ordered),
            "planned": last.and_then(|month| month.planned),
            "performed": last.and_then(|month| month.performed),
            "todos": it.todos.join(" "),
        })
    };
    let rows: Vec<Value> = list.persons.iter().map(row).collect();
    let columns = ["person", "standing", "ordered", "planned", "performed", "todos"];
    show(args, &columns, &rows, || Ok(file(&Table::Acting(&list), SheetFormat::Xlsx, language)?)).await
}

pub(super) async fn sample(config: Config, format: ReportFormat) -> Result<(), Failure> {
    let context = Context::open(config).await?;
    let outcome = samples::read::run(&context.app, &context.session).await;
    let found = context.finish(outcome).await?;
    let mut rows: Vec<Value> = Vec::new();
    for survey in &found.surveys {
        let head = json!({
            "unit": survey.unit.name, "from": survey.from, "to": survey.to, "drawn": survey.drawn,
            "answered": survey.answered, "response": survey.response, "kind": null, "share": null, "lower": null,
            "upper": null,
        });
        let Some(shares) = &survey.shares else {
            rows.push(head);
            continue;
        };
        for share in shares {
            let mut row = head.clone();
            (row["kind"], row["share"]) = (json!(share.kind), json!(share.share));
            (row["lower"], row["upper"]) = (json!(share.lower), json!(share.upper));
            rows.push(row);
        }
    }
    let columns = ["unit", "from", "to", "drawn", "answered", "response", "kind", "share", "lower", "upper"];
    println!("{}", rows_as(&columns, &rows, format)?);
    Ok(())
}
