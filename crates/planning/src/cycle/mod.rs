//! A base plan and a roster as they are being laid, over the days of their cycle.
//!
//! What is told here is about tours and rows, never about how anybody works: rows that nobody holds yet are judged alike.

pub mod rows;
pub mod tours;
