//! Sample surveys of support time (stickprov, S-083): drawn, answered by shift, told as shares with their interval.

pub mod answer;
pub mod close;
pub mod draw;
pub mod read;
