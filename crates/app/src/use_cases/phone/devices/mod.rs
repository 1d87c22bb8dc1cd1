//! Devices: a worker's own, the office's list of a unit's, and what a revoked one has sent.

pub mod office;
mod own;
pub mod quarantine;

pub use own::{NewDevice, RegisteredDevice, end, register};
