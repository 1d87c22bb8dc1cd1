//! Devices: a worker's own, and the office's list of them.

mod own;

pub use own::{NewDevice, RegisteredDevice, end, register};
