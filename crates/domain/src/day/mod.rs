//! The day as a fold of events: whatever the order they come in, however often, from however many phones, the same set of
//! events gives the same state (invariants 5 and 8).

pub mod facts;
pub mod registering;

pub use facts::{NewFacts, facts_of};
pub use registering::{Conflict, Folded, fold};
