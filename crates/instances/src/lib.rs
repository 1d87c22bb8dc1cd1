//! Public benchmark instances: text in, text out.
//!
//! Each format has a folder that reads instances, reads and writes solutions, turns an instance into a problem of the
//! solver and a plan back, and judges a solution by the set's own rules without the solver's help. Nothing here touches a
//! file or a clock. What does not fit is told with its place in the file, see [`ReadError`].

pub mod bredstrom;
pub mod day;
pub mod hhcrsp;
pub mod uhhc;
pub mod vrptw;

mod amount;
mod error;
mod instance;
mod pairs;
mod solve;
mod verdict;

pub use amount::{Amount, Exact};
pub use bredstrom::Objective;
pub use error::ReadError;
pub use instance::{Format, Instance};
pub use pairs::Synchronisation;
pub use solve::{SolveError, Solved, solve};
pub use tillit_solver::search::stop;
pub use tillit_solver::{Options, Progress};
pub use verdict::{Figure, Verdict};
