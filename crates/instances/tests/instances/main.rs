//! The formats, tested on small made-up instances.

mod broken;
mod by_hand;
mod malformed;
mod mutated;
mod round_trip;
mod small;
mod solving;
