//! `vrptw`: vehicle routing with time windows, as Gehring and Homberger (`.vrp`, VRPLIB text) and Solomon (`.txt`) write it.
//!
//! Every customer is served once, in its window, by one of a number of like vehicles with a capacity; the distance is to
//! be small. The two sets round differently, see [`Metric`].

mod check;
mod gehring_homberger;
mod instance;
mod problem;
mod solomon;
mod solution;

pub use instance::{Instance, Metric, Node};
pub use solution::Solution;
