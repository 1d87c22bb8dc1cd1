//! Records that span several rows: rows with the same id belong together, and what they share must be the same.

use std::collections::HashMap;

use crate::error::Remedy;
use crate::row::Row;

/// Records being put together from rows, in order of their first row.
pub(crate) struct Grouped<T> {
    by_key: HashMap<String, usize>,
    /// None for a record whose first row was faulty; its other rows are read for their own faults only.
    pub(crate) records: Vec<Option<T>>,
    heads: Vec<(u32, Vec<String>)>,
}

impl<T> Default for Grouped<T> {
    fn default() -> Self {
        Self { by_key: HashMap::new(), records: Vec::new(), heads: Vec::new() }
    }
}

impl<T> Grouped<T> {
    /// The place of the record with `key`: begun by `begin` on its first row; on later rows the `shared` columns must
    /// be empty or say the same.
    pub(crate) fn enter(
        &mut self,
        row: &mut Row<'_>,
        key: String,
        shared: &[&'static str],
        begin: impl FnOnce(&mut Row<'_>) -> Option<T>,
    ) -> usize {
        if let Some(&index) = self.by_key.get(&key) {
            let (first, texts) = &self.heads[index];
            for (column, text) in shared.iter().zip(texts) {
                let own = row.cell(column);
                if !own.is_empty() && own != text {
                    row.fail(column, Remedy::DiffersFrom { row: *first });
                }
            }
            return index;
        }
        let index = self.records.len();
        self.by_key.insert(key, index);
        self.heads.push((row.number, shared.iter().map(|column| row.text(column)).collect()));
        let record = begin(row);
        self.records.push(record);
        index
    }

    /// The record at a place, if its first row was sound.
    pub(crate) fn at(&mut self, index: usize) -> Option<&mut T> {
        self.records[index].as_mut()
    }

    /// The sound records, each with the number of its first row.
    pub(crate) fn take(&mut self) -> impl Iterator<Item = (u32, T)> {
        let rows: Vec<u32> = std::mem::take(&mut self.heads).into_iter().map(|(row, _)| row).collect();
        rows.into_iter().zip(std::mem::take(&mut self.records)).filter_map(|(row, record)| Some((row, record?)))
    }
}
