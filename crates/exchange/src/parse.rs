//! A table to drafts: every row is read, every fault is kept, nothing is applied.

use std::collections::HashMap;
use std::ops::ControlFlow;

use crate::drafts::Drafts;
use crate::error::{Errors, Remark};
use crate::header::Header;
use crate::row::Row;
use crate::{Kind, Known, Mapping, ReadError, Table};

/// What a file holds. It may be applied only when there are no errors: all or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parsed {
    /// The records.
    pub drafts: Drafts,
    /// What was read and what was wrong.
    pub report: Report,
}

/// What was read and what was wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Rows below the header that had something in them.
    pub rows: u32,
    /// Errors; with even one nothing is to be applied.
    pub errors: Errors,
    /// Things worth knowing that stop nothing; at most a thousand.
    pub remarks: Vec<Remark>,
}

/// Reads a table as a kind, into memory.
///
/// # Errors
/// [`ReadError`] when the file is damaged below its header. Faults in rows are in the report instead.
pub fn parse(table: &Table<'_>, kind: Kind, mapping: Option<&Mapping>, known: &Known) -> Result<Parsed, ReadError> {
    let mut drafts = Drafts::default();
    let report = parse_in_chunks(table, kind, mapping, known, usize::MAX, &mut |chunk| drafts = chunk)?;
    Ok(Parsed { drafts, report })
}

/// Reads a table as a kind and hands its records over in chunks of about `size`, for files too large for memory.
///
/// Kinds whose records span several rows come as one chunk, however many. Go through the file once with a `sink` that
/// throws the chunks away and look at the report; only if it has no errors go through it again and apply.
///
/// # Errors
/// [`ReadError`] when the file is damaged below its header. Faults in rows are in the report instead.
pub fn parse_in_chunks(
    table: &Table<'_>,
    kind: Kind,
    mapping: Option<&Mapping>,
    known: &Known,
    size: usize,
    sink: &mut dyn FnMut(Drafts),
) -> Result<Report, ReadError> {
    let mut report = Report::default();
    let header = Header::bind(table, kind, mapping, &mut report.errors, &mut report.remarks);
    if !report.errors.is_empty() {
        return Ok(report);
    }
    let mut reader = kind.reader();
    let mut drafts = Drafts::default();
    let mut seen = HashMap::new();
    table.visit(&mut |number, cells| {
        report.rows += 1;
        let (errors, remarks) = (&mut report.errors, &mut report.remarks);
        let mut row = Row { number, cells, header: &header, errors, remarks, seen: &mut seen, protected: false };
        reader.row(&mut row, known, &mut drafts);
        if size != usize::MAX && drafts.len() >= size {
            sink(std::mem::take(&mut drafts));
        }
        ControlFlow::Continue(())
    })?;
    reader.finish(&mut report.errors, known, &mut drafts);
    sink(drafts);
    report.errors.sort();
    Ok(report)
}
