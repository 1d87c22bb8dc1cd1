//! A group's plan of a run of days: roll out, propose, move, lock, judge, publish.
//!
//! Every use case begins at the [`desk`]: the plan with all that it is made from and judged by. What changes a plan
//! writes the visits it touched with the revision it read, so that of two people at the same visit the later one is told.

mod board;
mod breaks;
pub(crate) mod desk;
pub mod difference;
pub(crate) mod names;
mod travel;

pub mod accept;
pub mod automatic;
pub mod candidates;
pub mod compare;
pub mod conditions;
pub mod discard;
pub mod gate;
pub mod lock;
pub mod map;
pub mod open;
pub mod place;
pub mod propose;
pub mod publish;
pub mod read;
pub mod reasons;
pub mod staff;
pub mod targets;
pub mod together;
pub mod view;

pub use desk::PlanKey;
