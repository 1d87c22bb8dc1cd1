//! Travel time between places, by mode of travel.
//!
//! The way along the ground is the great-circle distance lengthened by a detour factor; the time is that way at the
//! mode's speed, changed by the season's conditions, plus a margin for each arrival (parking, door). All of it can be
//! set by the team, so that walkers never get a car's schedule and winter is not planned as summer (market §B 1–10).
//!
//! ```text
//! way     = great circle × detour_percent / 100                       whole metres
//! walking = way / speed                                               likewise by bike
//! by car  = min(way, town_metres) / town speed + the rest / country speed
//! time    = that × conditions_percent / 100 + margin                  whole seconds, rounded up; 0 to the same place
//! ```
//!
//! Only the great circle is worked out in floating point, and it is rounded to whole metres at once.

mod distance;
mod matrix;
mod settings;
mod times;

pub use distance::great_circle;
pub use matrix::Matrix;
pub use settings::{MetresPerHour, Pace, TravelSettings};
pub use times::TravelTimes;
