//! The optimiser: from a [`Problem`] to a [`Solution`], with its cost, an independent judgement and reasons.
//!
//! The room knows no home-care law and touches no clock, file or randomness from outside: when to stop is a value that
//! is passed in, and every run is repeatable from its seed.

mod check;
mod evaluate;
pub mod explain;
mod insertion;
mod objective;
pub mod problem;
mod random;
pub mod search;
mod solution;
mod state;

// Unit tests share their made-up problems with the tests in `tests/`, which name this crate.
#[cfg(test)]
extern crate self as tillit_solver;
#[cfg(test)]
#[path = "../tests/deliveries/mod.rs"]
mod deliveries;
#[cfg(test)]
#[path = "../tests/rich/mod.rs"]
mod rich;
#[cfg(test)]
#[path = "../tests/town/mod.rs"]
mod town;

pub use check::{Violation, check};
pub use evaluate::{ForeignSolution, cost, evaluate};
pub use objective::{ComponentKind, Components, Cost};
pub use problem::{Problem, ProblemError, Seconds};
pub use search::{Options, Outcome, Progress, construct, solve};
pub use solution::{PlacedBreak, Role, Route, Solution, Stop};
