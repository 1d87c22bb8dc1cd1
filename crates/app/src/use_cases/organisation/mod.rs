//! Units and groups.

pub mod read;
