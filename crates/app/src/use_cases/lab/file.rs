//! The answer as a file.

use tillit_exchange::figures::{Cell, FigureSheet, figure_book};
use tillit_lab::answer::Answer;
use tillit_lab::report::{SheetCell, html, sheets};

use crate::error::AppError;

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerFormat {
    /// A page that prints well.
    Html,
    /// A workbook with the numbers.
    Xlsx,
    /// All of it, for programs.
    Json,
}

/// Writes the answer.
///
/// # Errors
/// [`AppError::Internal`] if a workbook cannot be put together.
pub fn file(answer: &Answer, format: AnswerFormat) -> Result<Vec<u8>, AppError> {
    match format {
        AnswerFormat::Html => Ok(html(answer).into_bytes()),
        AnswerFormat::Json => serde_json::to_vec_pretty(answer).map_err(AppError::internal),
        AnswerFormat::Xlsx => {
            let sheets = sheets(answer);
            let of = |rows: &[Vec<SheetCell>]| rows.iter().map(|row| row.iter().map(cell).collect()).collect();
            let book: Vec<FigureSheet<'_>> =
                sheets.iter().map(|it| (it.name, it.header.as_slice(), of(&it.rows))).collect();
            figure_book(&book).map_err(AppError::internal)
        }
    }
}

fn cell(of: &SheetCell) -> Cell {
    match of {
        SheetCell::Empty => Cell::Empty,
        SheetCell::Text(text) => Cell::Text(text.clone()),
        #[expect(clippy::cast_precision_loss, reason = "a workbook has no other numbers")]
        SheetCell::Thousandths(value) => Cell::Number(*value as f64 / 1000.0),
        SheetCell::Whole(value) => Cell::Whole(*value),
    }
}
