//! Replaying days under another way of steering.
//!
//! ```text
//! ground    what is the same whatever the alternative: visits agreed, shifts rostered, where everybody lives
//! publish   the plan of an alternative, day by day, before anything has happened (no chance in it)
//! day       what chance brings, how the plan gives way, how the day is lived, what it leaves on record
//! ```
//!
//! Chance follows visits, persons and workers, and never the alternative: whoever is ill in one is ill in all of them, and a
//! visit that takes long takes long in all (common random numbers). So alternatives differ by what they do, not by luck.

mod at_work;
mod day;
mod form;
mod ground;
mod input;
mod mode;
mod publish;
mod shocks;
mod ways;

pub use day::{Fate, LivedDay, LivedRound, LivedVisit, live_day};
pub use form::{TeamsOf, teams_of};
pub use ground::{Ground, GroupGround};
pub(crate) use input::records;
pub(crate) use mode::Modes;
pub use mode::{Moded, in_mode};
pub use publish::{Published, PublishedDay, publish};
pub use shocks::{AwayDay, Shocks};
pub use ways::Ways;
