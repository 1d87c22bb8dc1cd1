//! Care of the database: backup while it is used, restore, and a doctor that looks for what is wrong.

mod backup;
mod doctor;
mod restore;

pub use doctor::{Check, Found};
pub use restore::restore;
