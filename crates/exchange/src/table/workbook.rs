//! XLSX: the first sheet of a workbook, streamed cell by cell.

use std::borrow::Cow;
use std::io::Cursor;
use std::ops::ControlFlow;

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::{CELL_BYTES_MAX, COLUMNS_MAX, OnRow, ReadError, XLSX_BYTES_MAX};

/// The most bytes a workbook may hold unpacked; more is a trap or not an export of a planning system.
const UNPACKED_BYTES_MAX: u64 = 3_000_000_000;

/// A workbook of which the first sheet is read.
#[derive(Debug)]
pub(super) struct Workbook<'a> {
    bytes: &'a [u8],
    sheet: String,
    /// The row number of the header; blank rows above it are passed over.
    header_row: u32,
}

impl<'a> Workbook<'a> {
    /// Opens the workbook and reads the header of its first sheet.
    pub(super) fn open(bytes: &'a [u8]) -> Result<(Vec<String>, Self), ReadError> {
        if bytes.len() > XLSX_BYTES_MAX || unpacked_bytes(bytes) > UNPACKED_BYTES_MAX {
            return Err(ReadError::TooLarge { megabytes_max: XLSX_BYTES_MAX / 1_000_000 });
        }
        let names = open(bytes)?.sheet_names();
        let Some((sheet, others)) = names.split_first() else { return Err(ReadError::NotAWorkbook) };
        let mut book = Self { bytes, sheet: sheet.clone(), header_row: 0 };
        let (mut header, mut header_row) = (Vec::new(), 0);
        book.visit_rows(&mut |row, cells| {
            header = cells.iter().map(|cell| cell.to_string()).collect();
            header_row = row;
            ControlFlow::Break(())
        })?;
        book.header_row = header_row;
        match (header.is_empty(), others.is_empty()) {
            (false, _) => Ok((header, book)),
            (true, true) => Err(ReadError::Empty),
            (true, false) => Err(ReadError::EmptySheet { sheet: sheet.clone(), others: others.to_vec() }),
        }
    }

    /// Visits each row below the header that has something in it.
    pub(super) fn visit(&self, on_row: &mut OnRow<'_>) -> Result<(), ReadError> {
        self.visit_rows(&mut |row, cells| {
            if row <= self.header_row { ControlFlow::Continue(()) } else { on_row(row, cells) }
        })
    }

    fn visit_rows(&self, on_row: &mut OnRow<'_>) -> Result<(), ReadError> {
        let mut book = open(self.bytes)?;
        let mut reader = book.worksheet_cells_reader(&self.sheet).map_err(|error| damaged(&error))?;
        let mut cells: Vec<Cow<'_, str>> = Vec::new();
        let mut current = 0;
        loop {
            let cell = reader.next_cell().map_err(|error| damaged(&error))?;
            let row = cell.as_ref().map(|cell| cell.get_position().0);
            if row != Some(current) {
                if cells.iter().any(|text| !text.is_empty()) && on_row(current + 1, &cells) == ControlFlow::Break(()) {
                    return Ok(());
                }
                cells.clear();
            }
            let Some(cell) = cell else { return Ok(()) };
            let (row, column) = cell.get_position();
            current = row;
            let column = column as usize;
            let text = as_text(cell.get_value());
            if text.is_empty() {
                continue;
            }
            if column >= COLUMNS_MAX {
                return Err(ReadError::TooManyColumns { max: COLUMNS_MAX });
            }
            if text.len() > CELL_BYTES_MAX {
                return Err(ReadError::CellTooLong { row: row + 1 });
            }
            if cells.len() <= column {
                cells.resize(column + 1, Cow::Borrowed(""));
            }
            cells[column] = Cow::Owned(text);
        }
    }
}

fn open(bytes: &[u8]) -> Result<Xlsx<Cursor<&[u8]>>, ReadError> {
    Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => ReadError::NotAWorkbook,
        XlsxError::Password => ReadError::Encrypted,
        other => damaged(&other),
    })
}

fn damaged(error: &XlsxError) -> ReadError {
    ReadError::Damaged { detail: error.to_string() }
}

/// What the archive's own directory says its files hold unpacked.
fn unpacked_bytes(bytes: &[u8]) -> u64 {
    const ENTRY: &[u8] = b"PK\x01\x02";
    let sizes = bytes.windows(28).filter(|entry| entry.starts_with(ENTRY)).map(|entry| &entry[24..28]);
    sizes.map(|size| size.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte))).sum()
}

/// A cell as a person would have typed it in Sweden. A number keeps its decimal comma, which tells a fraction of a
/// day (`0,3125`) from a clock time written with a full stop (`7.30`).
fn as_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string().replace('.', ","),
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Bool(true) => "ja".into(),
        DataRef::Bool(false) => "nej".into(),
        DataRef::DateTime(at) => moment(at),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.replace('T', " "),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A date cell as a day, a clock time (less than two days, so that 25:30 is kept), or both.
fn moment(at: &ExcelDateTime) -> String {
    let seconds = (at.as_f64() * 86_400.0).round();
    if !(0.0..=3.0e11).contains(&seconds) {
        return at.as_f64().to_string();
    }
    #[expect(clippy::cast_possible_truncation, reason = "the range was looked at above")]
    let seconds = seconds as i64;
    let (days, within) = (seconds / 86_400, seconds % 86_400);
    let (hour, minute, second) = (within / 3600, within % 3600 / 60, within % 60);
    if days < 2 {
        return format!("{:02}:{minute:02}:{second:02}", hour + 24 * days);
    }
    let Some(day) = excel_day(days) else { return at.as_f64().to_string() };
    if within == 0 { day.to_string() } else { format!("{day} {hour:02}:{minute:02}:{second:02}") }
}

/// The day of an Excel serial number (day 60 is the 29 February 1900 that never was; nothing here is that old).
pub(crate) fn excel_day(serial: i64) -> Option<Date> {
    date(1899, 12, 30).checked_add(serial.days()).ok()
}
