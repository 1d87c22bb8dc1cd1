//! What comes out: sums of lived days, measures read off them, intervals over runs.

mod count;
mod interval;
mod measures;
mod sums;

pub use count::{Counter, RUN_DAYS, Steered};
pub use interval::{Interval, RUNS_TO_TELL_APART};
pub use measures::{Better, Measured, Unit};
pub use sums::Sums;
