//! Economy: what a month of care is paid with, budgets, fees — exactly, to the öre, and nothing about where it is kept or shown.
//!
//! ```text
//! input: facts of a month  →  models: amounts with what they stand on  →  statement: lines that sum  →  what each model rewards
//! ```
//!
//! 1. [`input`]: visits, granted occasions, absences, persons, history, work: what any model may ask for. Made from a unit's
//!    own months by whoever keeps them, and from simulated months by the steering lab.
//! 2. `models`: one file for each model A–F, over parameters kept in `domain::compensation`.
//! 3. [`line`] and `statement`: lines that sum to a total exactly, each opened down to visits and decisions.
//! 4. `incentive`: what a model rewards, by pricing twice.
//! 5. `budget`, `fee`, `integrity`: what is planned against, what a person pays, what looks manipulated.
//!
//! Everything here is pure, money is whole öre, and nothing is kept per worker.

pub mod input;
pub mod line;
