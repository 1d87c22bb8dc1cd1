//! Figures without names. A report is a list of rows; fronts show it as a table, JSON or CSV.

pub mod population;

/// The fewest persons a figure may be about (invariant 3).
pub const FEWEST_PERSONS: u64 = 5;
