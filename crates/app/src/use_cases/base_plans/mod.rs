//! A group's base plan: visits laid on tours over the weeks of a cycle.

pub mod assess;
mod ground;
mod input;
pub mod read;
pub mod save;
