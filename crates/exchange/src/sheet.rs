//! Rows to bytes: CSV and XLSX.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format as CellFormat, Workbook, XlsxError};

use crate::column::{Column, Form};
use crate::header::needs_guard;

/// A file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// UTF-8 with a byte order mark and `;` between cells, as spreadsheets in Sweden open it.
    Csv,
    /// Excel workbook.
    Xlsx,
}

/// A file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Excel has room for 1 048 576 rows.
    #[error("too many rows for a workbook; export as CSV or a shorter period")]
    TooManyRows,
    /// The workbook could not be put together.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] XlsxError),
}

/// The most rows a sheet has room for, the header among them.
const SHEET_ROWS_MAX: u32 = 1_048_576;

/// Rows being written.
pub(crate) struct Sheet {
    columns: &'static [Column],
    body: Body,
    error: Option<WriteError>,
}

enum Body {
    Csv(String),
    Xlsx { book: Box<Workbook>, next_row: u32 },
}

impl Sheet {
    /// A sheet with its header.
    pub(crate) fn new(columns: &'static [Column], format: Format, name: &str) -> Result<Self, WriteError> {
        let body = match format {
            Format::Csv => Body::Csv(String::from("\u{feff}")),
            Format::Xlsx => {
                let mut book = Workbook::new();
                // The clock is a parameter: the same rows give the same bytes.
                let made = ExcelDateTime::from_ymd(2025, 1, 1)?;
                book.set_properties(&DocProperties::new().set_author("Tillit").set_creation_datetime(&made));
                let sheet = book.add_worksheet();
                sheet.set_name(name)?.set_freeze_panes(1, 0)?;
                Body::Xlsx { book: Box::new(book), next_row: 0 }
            }
        };
        let mut sheet = Self { columns, body, error: None };
        let header: Vec<String> = columns.iter().map(|column| column.name.to_owned()).collect();
        sheet.write(&header, true);
        Ok(sheet)
    }

    /// Writes a row of cells named by column; columns not named are empty.
    pub(crate) fn row<const N: usize>(&mut self, cells: [(&'static str, String); N]) {
        let mut texts = vec![String::new(); self.columns.len()];
        for (name, text) in cells {
            let place = self.columns.iter().position(|column| column.name == name);
            debug_assert!(place.is_some(), "no column {name}");
            if let Some(place) = place {
                texts[place] = text;
            }
        }
        self.write(&texts, false);
    }

    /// Writes a row of cells in order of column.
    pub(crate) fn write(&mut self, texts: &[String], is_header: bool) {
        match &mut self.body {
            Body::Csv(csv) => write_csv(csv, texts),
            Body::Xlsx { book, next_row } => {
                if *next_row >= SHEET_ROWS_MAX {
                    self.error.get_or_insert(WriteError::TooManyRows);
                    return;
                }
                if let Err(error) = write_xlsx(book, *next_row, self.columns, texts, is_header) {
                    self.error.get_or_insert(error.into());
                }
                *next_row += 1;
            }
        }
    }

    /// Adds a sheet of plain text after the data, where the format has sheets.
    pub(crate) fn add_text_sheet(
        &mut self,
        name: &str,
        rows: &[Vec<String>],
        widths: &[f64],
    ) -> Result<(), WriteError> {
        let Body::Xlsx { book, .. } = &mut self.body else { return Ok(()) };
        let bold = CellFormat::new().set_bold();
        let wrapped = CellFormat::new().set_text_wrap();
        let sheet = book.add_worksheet();
        sheet.set_name(name)?.set_freeze_panes(1, 0)?;
        for (number, row) in (0_u32..).zip(rows) {
            for (column, text) in (0_u16..).zip(row) {
                sheet.write_string_with_format(number, column, text, if number == 0 { &bold } else { &wrapped })?;
            }
        }
        for (column, width) in (0_u16..).zip(widths) {
            sheet.set_column_width(column, *width)?;
        }
        Ok(())
    }

    /// The file.
    pub(crate) fn finish(self) -> Result<Vec<u8>, WriteError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        match self.body {
            Body::Csv(csv) => Ok(csv.into_bytes()),
            Body::Xlsx { mut book, .. } => Ok(book.save_to_buffer()?),
        }
    }
}

fn write_csv(csv: &mut String, texts: &[String]) {
    for (index, text) in texts.iter().enumerate() {
        if index > 0 {
            csv.push(';');
        }
        // A spreadsheet would run a cell that looks like a formula; an apostrophe makes it text, and import takes it away.
        let guard = if needs_guard(text) { "'" } else { "" };
        // A row of one empty cell would be a blank line, which is no row at all.
        if text.contains([';', ',', '"', '\n', '\r', '\t', '|']) || texts.len() == 1 {
            csv.extend(["\"", guard, &text.replace('"', "\"\""), "\""]);
        } else {
            csv.extend([guard, text]);
        }
    }
    csv.push_str("\r\n");
}

fn write_xlsx(
    book: &mut Workbook,
    row: u32,
    columns: &[Column],
    texts: &[String],
    is_header: bool,
) -> Result<(), XlsxError> {
    let bold = CellFormat::new().set_bold();
    let date_format = CellFormat::new().set_num_format("yyyy-mm-dd");
    let sheet = book.worksheet_from_index(0)?;
    for ((index, text), column) in (0_u16..).zip(texts).zip(columns) {
        if is_header {
            sheet.write_string_with_format(row, index, text, &bold)?;
            sheet.set_column_width(index, 18.0)?;
            continue;
        }
        match column.form {
            _ if text.is_empty() => {}
            Form::Date => match excel_date(text) {
                Some(day) => {
                    sheet.write_datetime_with_format(row, index, &day, &date_format)?;
                }
                None => {
                    sheet.write_string(row, index, text)?;
                }
            },
            Form::Number => match text.parse::<f64>() {
                Ok(number) => {
                    sheet.write_number(row, index, number)?;
                }
                Err(_) => {
                    sheet.write_string(row, index, text)?;
                }
            },
            _ => {
                sheet.write_string(row, index, text)?;
            }
        }
    }
    Ok(())
}

/// Excel knows days from 1900 on, and takes 1900 for a leap year; earlier ones are written as text.
fn excel_date(text: &str) -> Option<ExcelDateTime> {
    let day: jiff::civil::Date = text.parse().ok()?;
    if day.year() <= 1900 {
        return None;
    }
    let (month, day_of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month, day_of_month).ok()
}
