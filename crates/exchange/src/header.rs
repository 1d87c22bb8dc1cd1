//! Which of a file's columns are which of ours, by name, alias or mapping.

use std::collections::HashMap;

use crate::error::{Errors, Remark, Remedy, RowError};
use crate::words::{fold, same};
use crate::{Kind, Mapping, Table};

/// A kind's columns bound to a file's.
#[derive(Debug)]
pub(crate) struct Header {
    bound: Vec<Bound>,
    /// Whether text may carry the apostrophe that guards against formulas (only CSV).
    pub(crate) guarded: bool,
}

#[derive(Debug)]
struct Bound {
    name: &'static str,
    index: Option<usize>,
    theirs: Option<String>,
    values: HashMap<String, String>,
}

impl Header {
    /// Binds the columns; required ones that are not there become errors of row 1, columns not used become remarks.
    pub(crate) fn bind(
        table: &Table<'_>,
        kind: Kind,
        mapping: Option<&Mapping>,
        errors: &mut Errors,
        remarks: &mut Vec<Remark>,
    ) -> Self {
        let mut bound = Vec::new();
        for column in kind.columns() {
            let mapped = mapping.and_then(|m| m.columns.get(column.name));
            let fits = |theirs: &String| match mapped {
                Some(mapped) => same(mapped, theirs),
                None => same(column.name, theirs) || column.aliases.iter().any(|alias| same(alias, theirs)),
            };
            let index = table.header().iter().position(fits);
            let remedy = match (index, mapped) {
                (None, Some(header)) => Some(Remedy::MappedHeaderMissing { header: header.clone() }),
                (None, None) if column.required => Some(Remedy::ColumnMissing),
                _ => None,
            };
            if let Some(remedy) = remedy {
                errors.push(RowError { row: 1, field: column.name, header: None, value: String::new(), remedy });
            }
            let values = mapping.and_then(|m| m.values.get(column.name)).into_iter().flatten();
            bound.push(Bound {
                name: column.name,
                index,
                theirs: index.map(|index| table.header()[index].clone()),
                values: values.map(|(theirs, ours)| (fold(theirs), ours.clone())).collect(),
            });
        }
        let used = |index: usize| bound.iter().any(|b: &Bound| b.index == Some(index));
        let unused = table.header().iter().enumerate().filter(|(index, name)| !name.is_empty() && !used(*index));
        remarks.extend(unused.map(|(_, name)| Remark::ColumnNotUsed { header: name.clone() }));
        Self { bound, guarded: table.is_csv() }
    }

    fn find(&self, name: &str) -> Option<&Bound> {
        self.bound.iter().find(|bound| bound.name == name)
    }

    /// Whether the file has the column.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some_and(|bound| bound.index.is_some())
    }

    /// The column's name in the file.
    pub(crate) fn theirs(&self, name: &str) -> Option<String> {
        self.find(name).and_then(|bound| bound.theirs.clone())
    }

    /// The cell of a column, in our words where the mapping knows theirs.
    pub(crate) fn cell<'c>(&'c self, name: &str, cells: &'c [std::borrow::Cow<'_, str>]) -> &'c str {
        let Some(bound) = self.find(name) else { return "" };
        let Some(text) = bound.index.and_then(|index| cells.get(index)) else { return "" };
        let text = if self.guarded { unguarded(text) } else { text.as_ref() };
        if bound.values.is_empty() {
            return text;
        }
        bound.values.get(&fold(text)).map_or(text, String::as_str)
    }
}

/// Whether a spreadsheet would take a CSV cell for a formula, or would once guarding apostrophes were taken away.
pub(crate) fn needs_guard(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if needs_guard(rest) => rest,
        _ => text,
    }
}
