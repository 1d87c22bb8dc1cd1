//! Fees (avgifter): the municipality's rules by month, what persons have told of income, and a month's invoices with each row in words.
//! What a person earns is read by whoever reckons fees and by nobody else; persons with protected identity are named in no list.

pub mod close;
pub mod ground;
pub mod invoices;
mod reckoned;
pub mod rules;
mod sheet;

pub use invoices::{FeeMonth, FeesAsked, InvoiceView};
pub use sheet::{FeeRow, file, rows};
