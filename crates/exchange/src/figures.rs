//! Figures as a sheet: a header and rows of texts and numbers. Unlike the kinds, it is not read back.

use rust_xlsxwriter::{Format as CellFormat, Workbook};

use crate::header::needs_guard;
use crate::sheet::{Format, WriteError};

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number with decimals.
    Number(f64),
    /// A whole number.
    Whole(i64),
    /// Nothing: what is undefined is no 0.
    Empty,
}

/// Writes a sheet of figures.
///
/// # Errors
/// [`WriteError`] if a workbook cannot be put together.
pub fn figures(title: &str, header: &[&str], rows: &[Vec<Cell>], format: Format) -> Result<Vec<u8>, WriteError> {
    match format {
        Format::Csv => Ok(csv(header, rows)),
        Format::Xlsx => workbook(title, header, rows),
    }
}

/// As spreadsheets in Sweden open it: a byte order mark, `;` between cells and a comma in decimals.
fn csv(header: &[&str], rows: &[Vec<Cell>]) -> Vec<u8> {
    let quoted = |text: &str| {
        let guarded = if needs_guard(text) { format!("'{text}") } else { text.to_owned() };
        let quote = guarded.contains([';', '"', '\n', '\r']);
        if quote { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
    };
    let cell = |cell: &Cell| match cell {
        Cell::Text(text) => quoted(text),
        Cell::Number(number) => number.to_string().replace('.', ","),
        Cell::Whole(number) => number.to_string(),
        Cell::Empty => String::new(),
    };
    let mut text = String::from("\u{feff}");
    text.push_str(&header.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(";"));
    text.push_str("\r\n");
    for row in rows {
        text.push_str(&row.iter().map(cell).collect::<Vec<_>>().join(";"));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// A sheet of a workbook: its name, its header and its rows.
pub type FigureSheet<'a> = (&'a str, &'a [&'a str], Vec<Vec<Cell>>);

/// Writes a workbook of several sheets of figures.
///
/// # Errors
/// [`WriteError`] if it cannot be put together.
pub fn figure_book(sheets: &[FigureSheet<'_>]) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    for (title, header, rows) in sheets {
        add_sheet(&mut book, title, header, rows)?;
    }
    Ok(book.save_to_buffer()?)
}

fn workbook(title: &str, header: &[&str], rows: &[Vec<Cell>]) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    add_sheet(&mut book, title, header, rows)?;
    Ok(book.save_to_buffer()?)
}

fn add_sheet(book: &mut Workbook, title: &str, header: &[&str], rows: &[Vec<Cell>]) -> Result<(), WriteError> {
    let bold = CellFormat::new().set_bold();
    let sheet = book.add_worksheet();
    sheet.set_name(title)?.set_freeze_panes(1, 0)?;
    for (column, name) in (0_u16..).zip(header) {
        sheet.write_string_with_format(0, column, *name, &bold)?;
    }
    for (number, row) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Text(text) => sheet.write_string(number, column, text)?,
                Cell::Number(value) => sheet.write_number(number, column, *value)?,
                Cell::Whole(value) => {
                    #[expect(clippy::cast_precision_loss, reason = "a workbook has no other numbers")]
                    let value = *value as f64;
                    sheet.write_number(number, column, value)?
                }
                Cell::Empty => continue,
            };
        }
    }
    sheet.autofit();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_have_a_comma_and_what_is_undefined_is_empty() {
        let rows = vec![vec![Cell::Text("M11".into()), Cell::Number(87.5), Cell::Whole(245), Cell::Empty]];
        let text = String::from_utf8(csv(&["id", "a;b", "c", "d"], &rows)).unwrap();
        assert_eq!(text, "\u{feff}id;\"a;b\";c;d\r\nM11;87,5;245;\r\n");
        let sheets: [FigureSheet<'_>; 2] = [("Ett", &["id"], rows.clone()), ("Två", &["id"], rows.clone())];
        assert!(figure_book(&sheets).unwrap().starts_with(b"PK"));
        assert!(figures("Nyckeltal", &["id"], &rows, Format::Xlsx).unwrap().starts_with(b"PK"));
    }
}
