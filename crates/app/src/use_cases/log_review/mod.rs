//! Who looked at what: for the log reviewer, and for each worker about the own registrations (rules §14).

pub mod list;
pub mod own;
