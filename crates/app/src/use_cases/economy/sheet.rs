//! Statements as rows, and as a file for spreadsheets.

use serde::Serialize;
use tillit_exchange::Format;
use tillit_exchange::figures::{Cell, figures};

use super::view::{LineView, StatementView};
use crate::error::AppError;
use crate::use_cases::follow_up::SheetFormat;
use crate::words::economy::{EconomyPhrase, kronor};
use crate::words::{InWords, Language};

/// A row: a line of a month, or its total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatementRow {
    /// The month.
    pub month: String,
    /// The unit.
    pub unit: String,
    /// The model.
    pub model: String,
    /// `final`, `preliminary`, `undefined` or `no_terms`.
    pub standing: String,
    /// What it is paid for; the total's own word on the last.
    pub line: String,
    /// Minutes.
    pub minutes: Option<i64>,
    /// Öre an hour.
    pub price_ore: Option<i64>,
    /// Percent of the price.
    pub percent: Option<u16>,
    /// Öre; none where it is not defined.
    pub amount_ore: Option<i64>,
    /// The same as people write it.
    pub amount: Option<String>,
}

/// Rows of statements: each line, then the total.
#[must_use]
pub fn rows(statements: &[StatementView], language: Language) -> Vec<StatementRow> {
    statements
        .iter()
        .flat_map(|it| it.lines.iter().map(Some).chain([None]).map(|line| row(it, line, language)))
        .collect()
}

fn row(statement: &StatementView, line: Option<&LineView>, language: Language) -> StatementRow {
    let amount_ore = line.map_or(statement.total_ore, |line| Some(line.amount_ore));
    let total = || match statement.undefined.first() {
        Some(why) => why.clone(),
        None if statement.model.is_none() => statement.standing_in_words.clone(),
        None => EconomyPhrase::Total.in_words(language),
    };
    StatementRow {
        month: statement.month.clone(),
        unit: statement.unit.clone(),
        model: statement.model.clone().unwrap_or_default(),
        standing: statement.standing.clone(),
        line: line.map_or_else(total, |line| line.name.clone()),
        minutes: line.and_then(|line| line.minutes),
        price_ore: line.and_then(|line| line.price_ore),
        percent: line.map(|line| line.percent),
        amount_ore,
        amount: amount_ore.map(|ore| kronor(ore, language)),
    }
}

const SV: [&str; 9] =
    ["Månad", "Enhet", "Modell", "Läge", "Rad", "Minuter", "Pris per timme, kr", "Procent", "Belopp, kr"];
const EN: [&str; 9] =
    ["Month", "Unit", "Model", "Standing", "Line", "Minutes", "Price an hour, SEK", "Percent", "Amount, SEK"];

/// Writes statements, a row each line.
///
/// # Errors
/// [`AppError::Internal`] if a workbook cannot be put together.
pub fn file(statements: &[StatementView], format: SheetFormat, language: Language) -> Result<Vec<u8>, AppError> {
    let (header, title) = match language {
        Language::Sv => (SV, "Ersättning"),
        Language::En => (EN, "Compensation"),
    };
    let text = |text: &str| Cell::Text(text.to_owned());
    let whole = |number: Option<i64>| number.map_or(Cell::Empty, Cell::Whole);
    #[expect(clippy::cast_precision_loss, reason = "öre of a month are far below 2^53")]
    let money = |ore: Option<i64>| ore.map_or(Cell::Empty, |ore| Cell::Number(ore as f64 / 100.0));
    let cells: Vec<Vec<Cell>> = rows(statements, language)
        .iter()
        .map(|row| {
            vec![
                text(&row.month),
                text(&row.unit),
                text(&row.model),
                text(&row.standing),
                text(&row.line),
                whole(row.minutes),
                money(row.price_ore),
                whole(row.percent.map(i64::from)),
                money(row.amount_ore),
            ]
        })
        .collect();
    let format = match format {
        SheetFormat::Csv => Format::Csv,
        SheetFormat::Xlsx => Format::Xlsx,
    };
    figures(title, &header, &cells, format).map_err(AppError::internal)
}
