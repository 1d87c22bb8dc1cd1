//! Planning: from care plans to visits, from visits and rosters to a plan that people can read, and the rules it passes.
//!
//! - [`rollout`] makes the visits of a run of days.
//! - [`shifts`] makes the shifts and the placements that a plan starts from.

pub mod rollout;
