//! `hhcrsp`: home care days of Mankowska et al. 2014, Kummer 2021 and Ceschia et al. 2024, all in one JSON form.
//!
//! Carers leave the office at 0 or later; each service starts at the opening of its patient's window or later (hard)
//! and had better start before it closes; the services of a double visit are given by different carers, at the same
//! start or some minutes apart. The cost is a third of travel plus the sum of tardiness plus the largest tardiness.

mod check;
mod instance;
mod problem;
mod solution;

pub use instance::{Caregiver, Instance, Patient, Required, VisitAt};
pub use solution::{Location, Route, Solution};
