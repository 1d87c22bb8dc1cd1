//! Incidents (avvikelser) and reports under lex Sarah: told in a minute by whoever sees them, handled with an owner, dates and what was done.
//! They are about what happened to a person and how the unit works, and are never counted per worker.

pub mod handle;
pub mod list;
pub mod tell;
