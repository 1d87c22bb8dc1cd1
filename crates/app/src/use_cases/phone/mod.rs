//! The care worker's phone: the day, the events it delivers, the worker's own registrations and devices (S-048 … S-059, S-076 … S-082).

pub mod day;
pub mod devices;
pub mod find;
pub mod intake;
pub mod own;
pub mod settings;

pub(crate) mod device;
pub(crate) mod over;
