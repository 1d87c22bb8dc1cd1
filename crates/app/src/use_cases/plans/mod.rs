//! A group's plan of a run of days: roll out, propose, move, lock, judge, publish.
//!
//! Every use case begins at the [`desk`]: the plan with all that it is made from and judged by. What changes a plan
//! writes the visits it touched with the revision it read, so that of two people at the same visit the later one is told.

pub(crate) mod area;
mod board;
pub(crate) mod breaks;
pub(crate) mod desk;
pub mod difference;
pub(crate) mod names;
pub mod part;
mod travel;

pub mod accept;
pub mod automatic;
pub mod candidates;
pub mod compare;
pub mod conditions;
pub mod discard;
pub mod effect;
pub mod gate;
pub mod lend;
pub mod length;
pub mod lock;
pub mod map;
pub mod open;
pub mod own_teams;
pub mod place;
pub mod propose;
pub mod publish;
pub mod read;
pub mod reasons;
pub(crate) mod sources;
pub mod staff;
pub mod targets;
pub mod together;
pub mod view;

pub use desk::PlanKey;
