//! How units are steered, and the decisions about it.

pub mod decide;
pub mod list;
