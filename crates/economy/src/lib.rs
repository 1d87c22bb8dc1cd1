//! Economy: what a month of care is paid with, budgets, fees — exactly, to the öre, and nothing about where it is kept or shown.
//!
//! ```text
//! input: facts of a month  →  models: amounts with what they stand on  →  statement: lines that sum  →  what each model rewards
//! ```
//!
//! 1. [`input`]: visits, granted occasions, absences, persons, history, work: what any model may ask for. Made from a unit's
//!    own months by whoever keeps them, and from simulated months by the steering lab.
//! 2. [`models`]: one file for each model A–F, over parameters kept in `domain::compensation`; [`model_file`] reads models
//!    that people write, [`presets`] are those named after municipalities.
//! 3. [`line`], [`statement`], [`adjustment`]: lines that sum to a total exactly, each opened down to visits and decisions, and
//!    what is learned after a month was closed.
//! 4. [`incentive`]: what a model rewards, by pricing twice.
//! 5. [`budget`], [`overtime`], [`fee`], [`integrity`], [`registering`]: what is planned against, what a person pays, what looks
//!    manipulated, and what registering itself costs.
//!
//! Everything here is pure, money is whole öre, and nothing is kept per worker.

pub mod adjustment;
pub mod budget;
pub mod fee;
pub mod holiday;
pub mod incentive;
pub mod input;
pub mod integrity;
pub mod line;
pub mod model_file;
pub mod models;
pub mod overtime;
pub mod presets;
pub mod registering;
mod share;
mod sheet;
pub mod statement;

pub use line::Statement;
pub use share::share;
pub use statement::statement;
