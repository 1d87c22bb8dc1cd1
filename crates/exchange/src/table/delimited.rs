//! CSV, read by hand: a spreadsheet counts blank lines and quoted line breaks as rows in its own way, and the row
//! number we tell must be the one a person sees.

use std::borrow::Cow;
use std::ops::ControlFlow;

use super::decode::decode;
use super::{CELL_BYTES_MAX, OnRow, ReadError};

/// A text with cells between delimiters.
#[derive(Debug)]
pub(super) struct Delimited<'a> {
    text: Cow<'a, str>,
    delimiter: u8,
    /// Where the rows below the header begin.
    body: usize,
    /// The row number of the first of them.
    first_row: u32,
}

impl<'a> Delimited<'a> {
    /// Decodes the bytes, finds the delimiter and reads the header.
    pub(super) fn open(bytes: &'a [u8]) -> Result<(Vec<String>, Self), ReadError> {
        let text = decode(bytes);
        if text.trim().is_empty() {
            return Err(ReadError::Empty);
        }
        // Excel understands a first line `sep=;` and does not count it as a row of its own.
        let (stated, start) = stated_delimiter(&text);
        let delimiter = stated.unwrap_or_else(|| sniff(&text[start..]));
        let mut scanner = Scanner { text: &text, at: start, row: 1, delimiter };
        let header = scanner.next_row()?.map(|cells| cells.into_iter().map(Cow::into_owned).collect());
        let (body, first_row) = (scanner.at, scanner.row);
        Ok((header.ok_or(ReadError::Empty)?, Self { text, delimiter, body, first_row }))
    }

    /// Visits each row that has something in it.
    pub(super) fn visit(&self, on_row: &mut OnRow<'_>) -> Result<(), ReadError> {
        let mut scanner = Scanner { text: &self.text, at: self.body, row: self.first_row, delimiter: self.delimiter };
        let mut cells = Vec::new();
        loop {
            let row = scanner.row;
            if !scanner.read_row(&mut cells)? {
                return Ok(());
            }
            if cells.iter().any(|cell| !cell.is_empty()) && on_row(row, &cells) == ControlFlow::Break(()) {
                return Ok(());
            }
        }
    }
}

fn stated_delimiter(text: &str) -> (Option<u8>, usize) {
    let line_end = text.find('\n').map_or(text.len(), |end| end + 1);
    match text[..line_end].trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) => (Some(*delimiter), line_end),
        _ if text.starts_with("sep=\t") => (Some(b'\t'), line_end),
        _ => (None, 0),
    }
}

/// The delimiter the header has most of outside quotation marks; `;` when there is none, as in a file of one column.
fn sniff(text: &str) -> u8 {
    let mut counts = [(b';', 0_u32), (b',', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text.trim_start_matches(['\r', '\n']).bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(sign, _)| *sign == byte).for_each(|(_, count)| *count += 1),
        }
    }
    // On a tie the first wins: `max_by_key` would take the last.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b';', |(sign, _)| *sign)
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    row: u32,
    delimiter: u8,
}

impl<'t> Scanner<'t> {
    fn next_row(&mut self) -> Result<Option<Vec<Cow<'t, str>>>, ReadError> {
        let mut cells = Vec::new();
        Ok(self.read_row(&mut cells)?.then_some(cells))
    }

    /// Reads the cells of a row into `cells`; false at the end of the text.
    fn read_row(&mut self, cells: &mut Vec<Cow<'t, str>>) -> Result<bool, ReadError> {
        cells.clear();
        let bytes = self.text.as_bytes();
        if self.at >= bytes.len() {
            return Ok(false);
        }
        loop {
            let cell = self.read_cell()?;
            if cell.len() > CELL_BYTES_MAX {
                return Err(ReadError::CellTooLong { row: self.row });
            }
            cells.push(cell);
            match bytes.get(self.at) {
                Some(&sign) if sign == self.delimiter => self.at += 1,
                Some(b'\r') => {
                    self.at += 1 + usize::from(bytes.get(self.at + 1) == Some(&b'\n'));
                    break;
                }
                Some(_) => {
                    self.at += 1;
                    break;
                }
                None => break,
            }
        }
        self.row += 1;
        Ok(true)
    }

    /// Reads a cell and stops at the delimiter or line end after it.
    fn read_cell(&mut self) -> Result<Cow<'t, str>, ReadError> {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let plain_end = self.end_of_plain(start);
        if bytes[start..plain_end].iter().find(|sign| **sign != b' ') != Some(&b'"') {
            self.at = plain_end;
            return Ok(Cow::Borrowed(self.text[start..plain_end].trim()));
        }
        let open = start + bytes[start..].iter().position(|sign| *sign == b'"').unwrap_or(0) + 1;
        let mut close = open;
        let mut has_doubled = false;
        loop {
            match bytes[close..].iter().position(|sign| *sign == b'"') {
                None => return Err(ReadError::OpenQuote { row: self.row }),
                Some(offset) if bytes.get(close + offset + 1) == Some(&b'"') => {
                    has_doubled = true;
                    close += offset + 2;
                }
                Some(offset) => {
                    close += offset;
                    break;
                }
            }
        }
        // What follows the closing mark up to the delimiter belongs to the cell, as spreadsheets read it.
        let end = self.end_of_plain(close + 1);
        let (inside, rest) = (&self.text[open..close], self.text[close + 1..end].trim_end());
        self.at = end;
        Ok(match (has_doubled, rest.is_empty()) {
            (false, true) => Cow::Borrowed(inside.trim()),
            _ => Cow::Owned(format!("{}{rest}", inside.replace("\"\"", "\"")).trim().to_owned()),
        })
    }

    fn end_of_plain(&self, from: usize) -> usize {
        let bytes = &self.text.as_bytes()[from..];
        let ends = |sign: &u8| *sign == self.delimiter || matches!(*sign, b'\n' | b'\r');
        from + bytes.iter().position(ends).unwrap_or(bytes.len())
    }
}
