//! `day`: homecare-day/1, one day of a home care unit: shifts with breaks, visits with windows, double staffing, skills and
//! preferred carers. Times are seconds after midnight, ids are positions.
//!
//! What counts, in this order: priority of what is left out, minutes late, travel, carer visits by others than preferred.

mod check;
mod instance;
mod problem;
mod route;
mod solution;

pub use instance::{Carer, Gap, Instance, Rest, Visit};
pub use solution::{Route, Solution, Stop};
