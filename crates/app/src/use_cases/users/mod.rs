//! Accounts and their roles.

pub mod list;
pub mod put;
