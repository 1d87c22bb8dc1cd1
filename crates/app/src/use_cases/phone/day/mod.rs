//! The worker's day on the phone: what the worker needs at the door, and no more.

mod read;
mod unplanned;
mod view;
mod visits;

pub use read::{DayAsked, run};
pub use view::*;
pub(crate) use visits::is_at_work;
