//! Planning: from care plans to visits, from visits and rosters to a plan that people can read, and the rules it passes.
//!
//! - [`rollout`] makes the visits of a run of days.
//! - [`shifts`] makes the shifts and the placements that a plan starts from.
//! - [`input`] is all that a plan is made from and judged by.
//! - [`gate`] judges a plan.
//! - [`explain`] answers about one visit, [`vacancy`] whom to ask, [`coverage`] what is ordered and not planned.
//! - [`by_hand`] tells what a drop by hand leads to.
//! - [`day_change`] tells what a worker's own change of the day leads to.
//! - [`cycle`] judges a base plan and a roster as they are being laid, before there are any days.
//! - [`breaks`] finds room for breaks after a move by hand.
//! - [`problem`] asks the solver, [`result`] reads its answer, [`propose()`] does both; [`sketch`] does it quickly and without search.

pub mod breaks;
pub mod by_hand;
pub mod coverage;
pub mod cycle;
pub mod day_change;
pub mod explain;
pub mod gate;
pub mod input;
pub mod problem;
mod propose;
pub mod result;
pub mod rollout;
pub mod shifts;
pub mod sketch;
pub mod staffing;
pub mod vacancy;

pub use input::{PlanningInput, PlanningSettings};
pub use propose::{Proposal, ProposeError, ProposeOptions, propose};
pub use tillit_solver::search::stop;
pub use tillit_solver::{ComponentKind, Components, Options, Progress};
pub use tillit_travel::{TravelSettings, TravelTimes};
