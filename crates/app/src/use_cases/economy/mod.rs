//! Economy: what units are paid with, by which terms, and the months that are closed.
//!
//! `facts` makes facts of `tillit_economy` from the items of follow-up, so that a paid minute is the minute follow-up shows.
//! `statement` tells a month without names, `open` opens a line down to persons, visits and decisions, logged as reading them.

mod asking;
pub mod assessments;
pub mod budget;
pub mod close;
mod facts;
pub mod fees;
mod heard;
mod history;
pub mod integrity;
pub mod open;
pub mod payroll;
pub mod presets;
mod priced;
pub mod rewards;
mod sheet;
pub mod statement;
pub mod terms;
mod view;
pub mod vouchers;
mod written;

pub use asking::Input;
pub use sheet::{StatementRow, file, rows};
pub use view::{CostView, LineView, StatementView};
