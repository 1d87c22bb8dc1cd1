//! Reports on standard output: a list of rows as a table, JSON or CSV.

use clap::ValueEnum;
use serde::Serialize;
use serde_json::Value;

use crate::failure::Failure;

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For reading.
    Table,
    /// For programs.
    Json,
    /// For spreadsheets; comma, decimal point, UTF-8.
    Csv,
    /// A workbook.
    Xlsx,
}

/// A list of rows in a form, with these columns where it has columns. What is undefined is `null` in JSON, empty in CSV
/// and a dash in a table.
///
/// # Errors
/// [`Failure`] if a row is no object.
pub(crate) fn rows_as<T: Serialize>(columns: &[&str], rows: &[T], format: ReportFormat) -> Result<String, Failure> {
    if format == ReportFormat::Xlsx {
        return Err(Failure::Usage("this report has no workbook; use --format csv".to_owned()));
    }
    if format == ReportFormat::Json {
        return serde_json::to_string_pretty(rows).map_err(Failure::other);
    }
    let header: Vec<String> = columns.iter().map(|&name| name.to_owned()).collect();
    let mut cells: Vec<Vec<String>> = Vec::new();
    for row in rows {
        let Value::Object(fields) = serde_json::to_value(row).map_err(Failure::other)? else {
            return Err(Failure::other("a report's row is not an object"));
        };
        cells.push(header.iter().map(|name| cell(fields.get(name), format)).collect());
    }
    Ok(match format {
        ReportFormat::Csv => csv(&header, &cells),
        ReportFormat::Table | ReportFormat::Json | ReportFormat::Xlsx => table(&header, &cells),
    })
}

fn cell(value: Option<&Value>, format: ReportFormat) -> String {
    match value {
        None | Some(Value::Null) => if format == ReportFormat::Csv { "" } else { "–" }.to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

fn csv(header: &[String], rows: &[Vec<String>]) -> String {
    let quoted = |text: &String| {
        if text.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.clone() }
    };
    let line = |cells: &[String]| cells.iter().map(quoted).collect::<Vec<_>>().join(",");
    std::iter::once(line(header)).chain(rows.iter().map(|row| line(row))).collect::<Vec<_>>().join("\n")
}

/// A table with columns as wide as they need; numbers to the right.
pub(crate) fn table(header: &[String], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        std::iter::once(&header[column]).chain(rows.iter().map(|row| &row[column])).map(|t| t.chars().count()).max()
    };
    let widths: Vec<usize> = (0..header.len()).map(|column| width(column).unwrap_or(0)).collect();
    let line = |cells: &[String]| {
        let padded = cells.iter().zip(&widths).map(|(text, &width)| {
            let number = text.chars().next().is_some_and(|sign| sign.is_ascii_digit() || "–-".contains(sign));
            if number { format!("{text:>width$}") } else { format!("{text:<width$}") }
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    std::iter::once(line(header)).chain(rows.iter().map(|row| line(row))).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Row {
        filter: &'static str,
        persons: Option<u64>,
    }

    const COLUMNS: &[&str] = &["filter", "persons"];
    const ROWS: [Row; 2] = [Row { filter: "BR65", persons: Some(197) }, Row { filter: "a, \"b\"", persons: None }];

    #[test]
    fn a_report_is_the_same_in_every_form_and_an_undefined_value_is_no_zero() {
        assert_eq!(rows_as(COLUMNS, &ROWS, ReportFormat::Csv).unwrap(), "filter,persons\nBR65,197\n\"a, \"\"b\"\"\",");
        assert_eq!(
            rows_as(COLUMNS, &ROWS, ReportFormat::Table).unwrap(),
            "filter  persons\nBR65        197\na, \"b\"        –"
        );
        assert!(rows_as(COLUMNS, &ROWS, ReportFormat::Json).unwrap().contains("\"persons\": null"));
    }
}
