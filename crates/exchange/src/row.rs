//! A row being read: cells by column name, typed one by one, every fault kept with its field and remedy.

use std::borrow::Cow;
use std::collections::HashMap;

use tillit_domain::person::Person;
use tillit_domain::{DayRange, Id};

use uuid::Uuid;

use crate::cell;
use crate::drafts::Draft;
use crate::error::{ERRORS_MAX, Errors, Remark, Remedy, RowError, shown};
use crate::header::Header;
use crate::known::{Filed, Lost, Shelf, import_id};
use crate::{Kind, Known};

/// A row and where its faults go.
pub(crate) struct Row<'r> {
    /// Its number as a spreadsheet shows it.
    pub(crate) number: u32,
    pub(crate) cells: &'r [Cow<'r, str>],
    pub(crate) header: &'r Header,
    pub(crate) errors: &'r mut Errors,
    pub(crate) remarks: &'r mut Vec<Remark>,
    /// Rows by the id of their record.
    pub(crate) seen: &'r mut HashMap<Uuid, u32>,
    /// The row concerns a protected identity: errors tell no values.
    pub(crate) protected: bool,
}

/// What identifies the record of a row.
pub(crate) struct Own<R> {
    pub(crate) id: Id<R>,
    /// None where the file names the record by our own id.
    pub(crate) external_id: Option<String>,
}

/// Text in an error's place, by which a column's parser tells its remedy.
pub(crate) type Parsed<T> = Result<T, Remedy>;

impl<'r> Row<'r> {
    /// The cell of a column; empty if the file does not have it.
    pub(crate) fn cell(&self, column: &str) -> &'r str {
        self.header.cell(column, self.cells)
    }

    /// Whether the file has the column.
    pub(crate) fn has(&self, column: &str) -> bool {
        self.header.has(column)
    }

    /// Keeps a fault of a column.
    pub(crate) fn fail(&mut self, column: &'static str, remedy: Remedy) {
        let value = if self.protected { String::new() } else { shown(self.cell(column)) };
        let header = self.header.theirs(column).filter(|theirs| theirs != column);
        self.errors.push(RowError { row: self.number, field: column, header, value, remedy });
    }

    /// The value, or none with its fault kept.
    pub(crate) fn keep<T>(&mut self, column: &'static str, parsed: Parsed<T>) -> Option<T> {
        parsed.map_err(|remedy| self.fail(column, remedy)).ok()
    }

    /// A value that must be there.
    pub(crate) fn need<T>(&mut self, column: &'static str, parse: impl FnOnce(&str) -> Parsed<T>) -> Option<T> {
        let text = self.cell(column);
        let parsed = if text.is_empty() { Err(Remedy::Required) } else { parse(text) };
        self.keep(column, parsed)
    }

    /// A value that may be empty: none if faulty.
    pub(crate) fn maybe<T>(
        &mut self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Parsed<T>,
    ) -> Option<Option<T>> {
        let text = self.cell(column);
        if text.is_empty() {
            return Some(None);
        }
        self.keep(column, parse(text)).map(Some)
    }

    /// A value with another in its place when empty.
    pub(crate) fn or<T>(&mut self, column: &'static str, empty: T, parse: impl FnOnce(&str) -> Parsed<T>) -> Option<T> {
        Some(self.maybe(column, parse)?.unwrap_or(empty))
    }

    /// Words as they are.
    pub(crate) fn text(&self, column: &str) -> String {
        self.cell(column).to_owned()
    }

    /// Words that must be there.
    pub(crate) fn need_text(&mut self, column: &'static str) -> Option<String> {
        self.need(column, |text| Ok(text.to_owned()))
    }

    /// Words; where the file does not have the column, what stood there before.
    pub(crate) fn text_or_before(&self, column: &str, before: Option<&String>) -> String {
        match before {
            Some(before) if !self.has(column) => before.clone(),
            _ => self.text(column),
        }
    }

    /// A value; where the file does not have the column what stood there before, and where the cell is empty `empty`.
    pub(crate) fn or_before<T: Clone>(
        &mut self,
        column: &'static str,
        before: Option<&T>,
        empty: T,
        parse: impl FnOnce(&str) -> Parsed<T>,
    ) -> Option<T> {
        match before {
            Some(before) if !self.has(column) => Some(before.clone()),
            _ => self.or(column, empty, parse),
        }
    }

    /// What identifies the row's record, from a column that must be filled; another row may not have the same.
    pub(crate) fn own<R: Filed>(&mut self, column: &'static str, shelf: &Shelf<R>) -> Option<Own<R>> {
        let text = self.need_text(column)?;
        let id = shelf.id_for(&text);
        self.once(column, Own { id, external_id: external(text, id) })
    }

    /// What identifies the row's record where it is kept in no register.
    pub(crate) fn own_fact<T>(&mut self, column: &'static str, kind: &str) -> Option<Own<T>> {
        let text = self.need_text(column)?;
        let id = import_id(kind, &text);
        self.once(column, Own { id, external_id: external(text, id) })
    }

    /// Refuses an id that an earlier row has.
    pub(crate) fn once<T>(&mut self, column: &'static str, own: Own<T>) -> Option<Own<T>> {
        match self.seen.insert(own.id.uuid(), self.number) {
            None => Some(own),
            Some(row) => {
                self.seen.insert(own.id.uuid(), row);
                self.fail(column, Remedy::Duplicate { row });
                None
            }
        }
    }

    /// Notes that the row is of a protected identity and was left out when exported.
    pub(crate) fn skip_protected(&mut self) {
        if self.remarks.len() < ERRORS_MAX {
            self.remarks.push(Remark::ProtectedSkipped { row: self.number });
        }
    }

    /// A record of the row.
    pub(crate) fn draft<T>(&self, external_id: Option<String>, record: T) -> Draft<T> {
        Draft { row: self.number, external_id, record }
    }

    /// A reference that must lead somewhere.
    pub(crate) fn link<'k, R: Filed>(
        &mut self,
        column: &'static str,
        shelf: &'k Shelf<R>,
        kind: Kind,
    ) -> Option<&'k R> {
        self.need(column, |text| find(shelf, text, kind))
    }

    /// A reference that may be empty.
    pub(crate) fn maybe_link<R: Filed>(
        &mut self,
        column: &'static str,
        shelf: &Shelf<R>,
        kind: Kind,
    ) -> Option<Option<Id<R>>> {
        self.maybe(column, |text| find(shelf, text, kind).map(tillit_domain::record::Record::id))
    }

    /// A list of references.
    pub(crate) fn links<R: Filed>(&mut self, column: &'static str, shelf: &Shelf<R>, kind: Kind) -> Option<Vec<Id<R>>> {
        let ids = |text: &str| {
            cell::list::split(text)
                .iter()
                .map(|item| find(shelf, item, kind).map(tillit_domain::record::Record::id))
                .collect()
        };
        self.or(column, Vec::new(), ids)
    }

    /// The person a row concerns. Faults of a row about a protected person tell no values from then on.
    pub(crate) fn person<'k>(&mut self, column: &'static str, known: &'k Known) -> Option<&'k Person> {
        let person = self.link(column, &known.persons, Kind::Persons)?;
        self.protected |= person.protected.is_some();
        Some(person)
    }

    /// First and last day; the last may be empty.
    pub(crate) fn period(&mut self, from: &'static str, to: &'static str) -> Option<DayRange> {
        let first = self.need(from, cell::day);
        let last = self.maybe(to, cell::day);
        let (first, last) = (first?, last?);
        if last.is_some_and(|last| last < first) {
            self.fail(to, Remedy::Backwards);
            return None;
        }
        Some(DayRange { from: first, to: last })
    }
}

/// The external id, or none where the text is the id itself.
pub(crate) fn external<R>(text: String, id: Id<R>) -> Option<String> {
    (text.parse::<Id<R>>().ok() != Some(id)).then_some(text)
}

/// The record a text refers to, or what to do about it.
pub(crate) fn find<'k, R: Filed>(shelf: &'k Shelf<R>, text: &str, kind: Kind) -> Parsed<&'k R> {
    shelf.find(text).map_err(|lost| match lost {
        Lost::Nowhere => Remedy::Unknown { kind },
        Lost::Ambiguous => Remedy::Ambiguous { kind },
    })
}
