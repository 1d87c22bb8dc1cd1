//! Bytes to rows and rows to bytes: what can be imported and exported, as CSV and XLSX.
//!
//! A file is read as a [`Table`], its rows become [`Drafts`] by [`parse`], with every fault told as a [`RowError`]
//! that names row, field, value and remedy. [`export()`] writes the same kinds back, so that exporting and importing
//! again changes nothing. `docs/import.md` tells people how; its tables of columns come from [`Kind::columns`].
//!
//! The room is pure: bytes come in, bytes go out (invariant 11). Nothing here decides who may see what.

mod cell;
mod column;
mod drafts;
mod error;
mod export;
pub mod figures;
mod group;
mod header;
mod kinds;
mod known;
mod language;
mod mapping;
mod parse;
pub mod paxml;
mod remedy_words;
mod row;
mod sheet;
pub mod sie;
mod table;
mod template;
mod words;

pub use cell::sweref;
pub use column::{Column, Form};
pub use drafts::{Draft, Drafts};
pub use error::{ERRORS_MAX, Errors, Remark, Remedy, RowError, VALUE_SIGNS_MAX};
pub use export::{ExportOptions, PROTECTED, export};
pub use kinds::{Kind, UnknownKind};
pub use known::{Filed, Known, Shelf};
pub use language::Language;
pub use mapping::{Mapping, example_mappings};
pub use parse::{Parsed, Report, parse, parse_in_chunks};
pub use sheet::{Format, WriteError};
pub use table::{CELL_BYTES_MAX, COLUMNS_MAX, CSV_BYTES_MAX, OnRow, ReadError, Table, XLSX_BYTES_MAX};
pub use template::template;
