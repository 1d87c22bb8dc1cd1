//! `uhhc`: the unified home health care days of Ceschia et al. 2026. Times are minutes.
//!
//! The instance says which components count, with which weight, and which are hard: travel, tardiness (sum and largest),
//! waiting, work after the shift, the idlest carer, preferences, optional patients left out, missed lunches and more.

mod check;
mod instance;
mod lunch;
mod parts;
mod problem;
mod raw;
mod solution;
mod walk;

pub use instance::{Caregiver, Instance, LunchRule, Patient, Required, VisitAt, Weight};
pub use parts::Component;
pub use solution::{Location, Route, Solution};
