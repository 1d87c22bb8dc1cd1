//! Workers of a group.

pub mod list;
