//! Models, statements, incentives and fees, worked out by hand and on random months.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod adjusting;
mod budgeting;
mod fees;
mod files;
mod incentives;
mod models;
mod properties;
mod random;
mod solna;
mod town;
