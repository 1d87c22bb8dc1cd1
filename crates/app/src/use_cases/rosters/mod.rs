//! A group's roster: rows of shifts over the days of a cycle, and who holds each row.

pub mod assess;
mod input;
pub mod read;
pub mod save;
pub mod vacancies;
pub mod wishes;
