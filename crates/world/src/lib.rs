//! A seeded day: how long visits take, what is refused, who is ill, and how it all gets registered.
//!
//! The demo runs it with invented parameters; the steering lab will run it with parameters fitted to a unit's own
//! months. Nothing here is a record: what really happened is known to the generator alone, and only what a phone or
//! an office would have written leaves it, as [`Told`] registrations and corrections.
//!
//! Pure: chance comes from a [`Random`] that the caller seeds (invariant 9). Same seed, same days, on every machine.

pub mod absences;
pub mod day;
pub mod parameters;
pub mod random;
pub mod registering;

pub use day::{Happened, Outcome, Round, Stop, simulate_day};
pub use parameters::WorldParameters;
pub use random::Random;
pub use registering::{DayTold, Told, register_day};
