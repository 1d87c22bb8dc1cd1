//! Accounts and their roles.

pub mod list;
pub mod put;
pub mod read;
