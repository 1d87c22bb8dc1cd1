//! The answer written for people: a page in Swedish that prints well, and a workbook's rows.

mod charts;
mod html;
mod numbers;
mod parts;
mod sheet;
mod table;

pub use html::html;
pub use sheet::{Sheet, SheetCell, sheets};
pub use table::table;
