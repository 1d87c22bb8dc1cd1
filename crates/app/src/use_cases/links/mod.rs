//! The person's own link: made with consent in the office, read without a log-in, and the wishes told by it.

pub mod open;
pub mod own;
pub mod wishes;
