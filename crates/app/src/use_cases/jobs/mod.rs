//! Work under way, to be looked at and cancelled by who started it.

pub mod cancel;
pub mod read;
