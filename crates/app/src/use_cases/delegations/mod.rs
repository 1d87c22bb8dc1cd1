//! Delegations: who may do what, what expires, what a withdrawal reopens.

pub mod give;
pub mod list;
pub mod view;
pub mod withdraw;
