//! Figures as a file for spreadsheets.

use tillit_exchange::Format;
use tillit_exchange::figures::{Cell, figures};

use super::view::MetricRow;
use crate::error::AppError;
use crate::words::Language;

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetFormat {
    /// As spreadsheets in Sweden open it: `;` between cells, a comma in decimals.
    Csv,
    /// A workbook.
    Xlsx,
}

const SV: [&str; 12] = [
    "Nyckeltal",
    "Namn",
    "Del",
    "Värde",
    "Enhet",
    "Täljare",
    "Nämnare",
    "Antal",
    "Urval",
    "Andel som saknas",
    "Varför inget värde",
    "Känt till och med",
];
const EN: [&str; 12] = [
    "Metric",
    "Name",
    "Part",
    "Value",
    "Unit",
    "Numerator",
    "Denominator",
    "n",
    "Filter",
    "Share missing",
    "Why no value",
    "Known until",
];

/// Writes figures with their parts, a row each.
///
/// # Errors
/// [`AppError::Internal`] if a workbook cannot be put together.
pub fn file(rows: &[MetricRow], format: SheetFormat, language: Language) -> Result<Vec<u8>, AppError> {
    let (header, title) = match language {
        Language::Sv => (SV, "Nyckeltal"),
        Language::En => (EN, "Metrics"),
    };
    let mut cells = Vec::new();
    for row in rows {
        cells.push(whole(row));
        for part in &row.parts {
            let mut line = vec![text(&row.id), text(&row.name), text(&part.name), number(part.value), text(&row.unit)];
            line.extend([count(part.numerator), count(part.denominator)]);
            line.resize(header.len(), Cell::Empty);
            cells.push(line);
        }
    }
    let format = match format {
        SheetFormat::Csv => Format::Csv,
        SheetFormat::Xlsx => Format::Xlsx,
    };
    figures(title, &header, &cells, format).map_err(AppError::internal)
}

fn whole(row: &MetricRow) -> Vec<Cell> {
    vec![
        text(&row.id),
        text(&row.name),
        Cell::Empty,
        number(row.value),
        text(&row.unit),
        count(row.numerator),
        count(row.denominator),
        count(row.n.and_then(|n| i64::try_from(n).ok())),
        row.filter.as_deref().map_or(Cell::Empty, text),
        number(row.missing_share),
        row.why.as_deref().map_or(Cell::Empty, text),
        text(&row.cut_off.to_string()),
    ]
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn number(number: Option<f64>) -> Cell {
    number.map_or(Cell::Empty, Cell::Number)
}

fn count(number: Option<i64>) -> Cell {
    number.map_or(Cell::Empty, Cell::Whole)
}
