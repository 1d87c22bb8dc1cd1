//! A month's fees as rows, and as a file for the system that sends invoices.

use serde::Serialize;
use tillit_exchange::Format;
use tillit_exchange::figures::{Cell, figures};

use super::invoices::{FeeMonth, InvoiceView};
use crate::error::AppError;
use crate::use_cases::follow_up::SheetFormat;
use crate::words::Language;
use crate::words::economy::kronor;

/// A row of an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeeRow {
    /// The month.
    pub month: String,
    /// The person; one with protected identity is not named.
    pub person: String,
    /// The person's id here.
    pub id: String,
    /// What the row is for.
    pub line: String,
    /// Öre; none where the fee cannot be reckoned.
    pub amount_ore: Option<i64>,
    /// The same as people write it.
    pub amount: Option<String>,
}

/// Rows of all invoices; one that cannot be reckoned has a row that says why.
#[must_use]
pub fn rows(month: &FeeMonth, language: Language) -> Vec<FeeRow> {
    month.invoices.iter().flat_map(|it| of(month, it, language)).collect()
}

fn of(month: &FeeMonth, invoice: &InvoiceView, language: Language) -> Vec<FeeRow> {
    let row = |line: &str, amount: Option<i64>| FeeRow {
        month: month.month.clone(),
        person: invoice.person.name.clone(),
        id: invoice.person.id.to_string(),
        line: line.to_owned(),
        amount_ore: amount,
        amount: amount.map(|ore| kronor(ore, language)),
    };
    match invoice.total_ore {
        None => vec![row(&invoice.in_words, None)],
        Some(_) => invoice.lines.iter().map(|it| row(&it.in_words, Some(it.amount_ore))).collect(),
    }
}

const SV: [&str; 5] = ["Månad", "Brukare", "Id", "Rad", "Belopp, kr"];
const EN: [&str; 5] = ["Month", "Person", "Id", "Line", "Amount, SEK"];

/// Writes them.
///
/// # Errors
/// [`AppError::Internal`] if a workbook cannot be put together.
pub fn file(month: &FeeMonth, format: SheetFormat, language: Language) -> Result<Vec<u8>, AppError> {
    let (header, title) = match language {
        Language::Sv => (SV, "Avgifter"),
        Language::En => (EN, "Fees"),
    };
    #[expect(clippy::cast_precision_loss, reason = "öre of a month are far below 2^53")]
    let money = |ore: Option<i64>| ore.map_or(Cell::Empty, |ore| Cell::Number(ore as f64 / 100.0));
    let cells: Vec<Vec<Cell>> = rows(month, language)
        .into_iter()
        .map(|row| {
            let amount = money(row.amount_ore);
            vec![Cell::Text(row.month), Cell::Text(row.person), Cell::Text(row.id), Cell::Text(row.line), amount]
        })
        .collect();
    let format = match format {
        SheetFormat::Csv => Format::Csv,
        SheetFormat::Xlsx => Format::Xlsx,
    };
    figures(title, &header, &cells, format).map_err(AppError::internal)
}
