//! Use cases by example, against a small municipality in a database of its own.

#[path = "../support/mod.rs"]
mod support;

mod persons;
